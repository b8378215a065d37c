"""Wishes that are refused, or have come true, by the sentence behind them; all is invented."""

import pytest

from planner_sync.domain.points import Decision, Point, Status
from planner_sync.minutes.rulings.endings import is_there_already
from unit.minutes.builders import points_of, shipped_lexicon

_REFUSED = [
    "Fenna wil dat niemand op zondag zingt. Dat willen wij de anderen niet aandoen.",
    "Daan vraagt om dubbel glas. De verhuurder is daarmee bezig, wij hoeven niets.",
    "Fenna wil graag een zonnebank. Daan: sorry, die komt er niet.",
    "Fenna zou graag een vaste plek willen. Daar wil de groep niet aan beginnen.",
    "Daan wil koeien. Dat mag hier niet van de gemeente, hij snapt het wel.",
    "Sien wil graag leren pottenbakken. Dat kan hier niet, daar hebben we de oven niet voor.",
    "Koos wil tot middernacht opblijven. Begeleiding: nee, de huisregels gelden voor iedereen.",
    "Fenna vroeg om een waterbed. Daan legde uit dat dat met de vloer echt niet kan.",
    (
        "Mevrouw Appel had graag weer een krant op zaterdag. Die is er met de fusie afgegaan "
        "en komt niet terug, aldus Daan."
    ),
    "Bas stelde voor om een trampoline te kopen. Het voorstel kreeg nul stemmen.",
    "Bas wilde een karaokemachine kopen. Daar was geen bijval voor.",
    "Iemand wilde dat de muziek harder mag. De rest zag dat niet zitten.",
    (
        "Koos wil een eigen koelkast op zijn kamer. Dat is geen groepspunt, hij bespreekt het "
        "met zijn mentor."
    ),
    "Fenna wil van kamer wisselen. Dat hoort niet in deze groep thuis.",
    "Kunnen we een keer naar Parijs? Daar is echt geen geld voor.",
    "Mag de verwarming 's nachts aan? Nee, dat gaat niet lukken met deze ketel.",
    "Opoe Jansma wil graag een kat. Dat mag niet vanwege de allergie van Daan.",
    "De mannen van de houtploeg willen een dartbaan. Wij beginnen daar niet aan.",
    "Fenna zou graag elke dag friet eten. Niemand was het daarmee eens.",
    "Koos wil langer pauze. Blijft zoals het is, een kwartier.",
    "Bas wil later eten. We houden het gewoon op half zes.",
    "Er is gevraagd om een tweede televisie. Het huis is hier niet voor te porren.",
    "Fenna wil een zwembad. Iedereen moest lachen, maar dat wordt hem niet.",
    "Koos vraagt om een sleutel van de voordeur. Die krijgt niemand.",
    "Sien wil graag een brommer. Leiding vindt dat te gevaarlijk.",
    "Bas zou graag zijn hond meenemen. Honden zijn in dit gebouw verboden.",
    (
        "Fenna wil de gordijnen vervangen. De gordijnen blijven nog een jaar hangen, ze zijn "
        "pas nieuw."
    ),
    (
        "Koos wil graag een uur eerder naar huis. Het busbedrijf rijdt dan niet, dus daar "
        "houdt het op."
    ),
    "Truus wil graag een tweede kookavond. De koks willen dat niet.",
    "Sien vraagt of er bier bij het eten mag. Bo zei dat alcohol op de groep niet is toegestaan.",
    "Fenna would like a cat. That's not possible because of the allergies.",
    "Bas asked for a pool table. Nobody else wanted one.",
    "Koos wants to smoke inside. The answer is no.",
    "Een jacuzzi zou mooi zijn. Dat blijft een droom.",
    "Bas wil een ijsmachine. Dat idee is weggestemd met 9 tegen 2.",
    "Bas wil een ijsmachine. Leuk bedacht maar wij doen er niks mee.",
    (
        "Jelle wil graag een drumstel op zijn kamer. Daar zijn de muren te dun voor, heeft "
        "Joost gezegd, dus dat gaat hem niet worden."
    ),
    (
        "Tineke vroeg of haar zus mag blijven logeren. Nee helaas, dat staat de "
        "brandverzekering niet toe."
    ),
    "Mo wil elke avond patat. De kok moest lachen en zei dat hij daar niet aan meewerkt.",
    (
        "Anja wil graag een eigen wasmachine. Er zit geen aansluiting op de kamers dus dat "
        "feest gaat niet door."
    ),
    (
        "Henk wil met vuurwerk oud en nieuw vieren. Joost heeft gezegd dat we dat dus echt "
        "niet gaan doen."
    ),
    "Ria zou graag een extra toilet zien. Het gebouw leent zich daar niet voor.",
    "Ria zou graag een extra toilet zien. De woningbouw wil er niet aan.",
    "Nel wil in bad kunnen. Een bad is er niet en komt er ook niet.",
    "Frits wilde de groepen omgooien. Na wat heen en weer praten blijven de groepen zoals ze zijn.",
    "Lies wil later naar bed. Daar is over gestemd: 3 voor, 9 tegen.",
    "Lies wil later naar bed. Dat is een regel van het huis en daar wijken we niet van af.",
    "Teun wil graag biljarten. Een biljart past niet in de zaal.",
    "Sam wanted a dishwasher. There is no room for one in the kitchen.",
    "Pauline asked if we could stop the fish on Fridays. Most people like it so it stays.",
    "Nel wil een jacuzzi. Grapje natuurlijk.",
    "Wim vraagt om een extra vakantiedag. Dit is geen zaak van de bewonersraad.",
    "Bea wil weten of het raam open mag. Dat mag van de brandweer niet.",
    "Verder wilde iemand dat wij de ramen lappen. Aardig, maar nee.",
    "Fenna zou de avond langer willen maken. Daan legde uit dat dat niet te veranderen is.",
    "Koos wil een vroegere bus. Dat valt niet te regelen.",
    (
        "Een deel van de groep wil patat en pizza. Daan heeft uitgelegd dat we gezond eten. "
        "Dat blijft dus zo."
    ),
    "De huur moet omlaag, natuurlijk. Dat is overal gelijk en daar wijken wij niet van af.",
    "Sien: kan de vergadering later beginnen? Men is verdeeld, blijft 14.00 uur.",
    "Bas wil later eten. Het blijft half zes.",
    "Truus vroeg om een eigen voordeur. Dat is een zaak van de verhuurder.",
    "Truus vroeg om een tweede lift. Dat wordt landelijk bepaald.",
    "Truus vroeg om een tweede lift. Dat bepaalt de eigenaar van het gebouw.",
    "Het voorstel om van bakker te wisselen haalt het niet: drie van de vier zijn tevreden.",
    "Bas wil een langere koffiepauze. De anderen vinden dat niet.",
    "Bas wil een langere koffiepauze. De rest heeft daar geen behoefte aan.",
    "Bas wil een bord bij het pad. Een bord vond men overdreven.",
    "Bas wil een open haard. De brandweer verbiedt het.",
    "Bas wil een paard. Dat wordt hem dus niet.",
]
_THERE = [
    "Fenna wil graag een sleutel. Afgelopen vrijdag gekregen.",
    "Mw. Bosuil vroeg om bordjes. Hangen er sinds gisteren.",
    "Truus wil graag vis op vrijdag. Dat kan al elke week, ze wist het alleen niet.",
    "Koos wil een lamp bij zijn bed. Die heeft hij gisteren gekregen.",
    "Sien vroeg om een haakje op de deur. Daan heeft het er meteen op geschroefd.",
    "Fenna wil een sleutel van de schuur. Die hangt inmiddels bij de voordeur.",
    "Bas vroeg of er vegetarisch gegeten kan worden. Dat is er al, elke woensdag.",
    "De kraan in de badkamer lekte. Is dezelfde dag verholpen.",
    "Iemand vroeg om een tijdschrift. Ligt al in de hal.",
    "Gevraagd werd naar een rookmelder op zolder. Daan heeft die vorige week opgehangen.",
    "Truus wil weten wie er kookt. Dat staat tegenwoordig op het bord.",
    "Koos wil een ander bed. Het nieuwe bed staat er sinds maandag.",
    "Fenna would like a lamp. She already has one.",
    "Er was een wens voor een moestuin. Die is er gekomen en doet het goed.",
    "Sien vroeg of de deur gesmeerd kon worden. Dat heeft Daan ter plekke gedaan.",
    "Koos wilde een grotere stoel. Geregeld!",
    "Jelle wil een leeslampje. Joost heeft er na de koffie meteen een neergezet.",
    "Tineke vroeg om een krukje onder de douche. Dat is er intussen.",
    "Mo wil een sticker op zijn postvak. Heeft hij vanmorgen gekregen.",
    "Nel vroeg of we naar de kinderboerderij kunnen. Daar zijn we vorige week geweest.",
    "Jan wil een rustige plek. Die is er sinds kort: het kamertje naast de keuken.",
    "Wim wil weten wanneer de kapper komt. Dat staat op het bord.",
]
_OPEN = [
    "Daan wil graag een rustige ruimte. Die is er niet in dit gebouw.",
    "Daan wil een cursus koken. Hij heeft al vaak gevraagd wanneer die begint.",
    "Daan wil een nieuwe rolstoel. De aanvraag ligt er al sinds juni.",
    "Fenna wil graag vrienden maken. Dat gaat niet vanzelf.",
    "Fenna wil een lamp bij haar bed. Die heeft ze nu niet.",
    "Koos wil graag zelf koken. Dat kan hij nog niet goed.",
    "Sien wil graag vaker naar buiten. Dat lukt haar niet alleen.",
    "Truus wil een andere douchestoel. Deze zit niet lekker.",
    "Bas wil dat de deur 's nachts op slot gaat. Dat gebeurt nu niet.",
    "De bewoners willen meer fruit. Dat is er nooit genoeg.",
    "Fenna wil vaker pannenkoeken. Dat is al lang niet gebeurd.",
    "Koos wil graag een vriend uitnodigen. Dat mag, als hij het een dag vooraf zegt.",
    "Sien vraagt om een lamp op de gang. Het is daar nu niet veilig.",
    "De wasmachine moet gemaakt worden. Dat kan niet langer zo.",
    "Koos wil graag een postduif. Daar is niemand op tegen.",
    "Truus wil een moestuin. Dat is geen probleem.",
    "Bas wil een schommel. Dat weten we nog niet.",
    "Fenna wil een nieuwe fiets. De oude is niet meer te maken.",
    "Koos wil liever thee. Er staat al elke dag koffie en dat vindt hij niet lekker.",
    "Truus wil een bankje buiten. Dat is er nog niet.",
    "Fenna wil de radio zachter. Zij hoort al slecht en dan kan ze niemand verstaan.",
    "Jelle wil een kleurentelevisie. De oude doet het niet meer.",
    "Tineke wil vaker bellen met haar zus. Dat komt er nu niet van.",
    "Ria zou graag een extra toilet zien. Nu staat er elke ochtend een rij en dat is niet leuk.",
    "Nel wil graag dat het eten warmer is. Het komt niet warm op tafel.",
    "Lies wil graag leren fietsen. Ze heeft dat nooit gekund.",
    "Jan wil dat de bus op tijd komt. De chauffeur trekt zich daar niks van aan.",
    "Teun wil meer activiteiten in het weekend. Er gebeurt dan niets.",
    "Sam would like more help in the morning. There is never enough time.",
    "Bea wil een lamp in het trappenhuis. De lamp is al weken stuk.",
    "Anja wil dat er geklopt wordt. Dat doen ze al maanden niet meer.",
    "Gerrit wil een nieuwe matras. De zijne is al tien jaar oud.",
    "Wim wil een hogere stoel. Hij komt niet goed overeind.",
    "Henk wil de radio uit bij het eten. Hij verstaat niemand.",
    "Pauline wants the bathroom door fixed. It does not close.",
    (
        "De bewoners vragen om zitplaatsen bij de bus. Wij vinden dat een goed plan. Dat ligt "
        "niet bij ons maar Joost schrijft de gemeente."
    ),
    "Er moet een nieuwe stofzuiger komen. De oude kan niet meer gerepareerd worden.",
    "Koos wil een zachtere stoel. De oude blijft drie weken in de gang staan.",
    "Sien wil later naar bed. Ze vindt half tien overdreven vroeg.",
    "Bas wil een nieuwe pan. De soep is niet te eten.",
    "Bas wil een langere pauze. Anderen hebben daar geen moeite mee.",
    "Koos wil een schema. Dat is een taak voor Daan.",
    "Koos wil een rustiger gang. Dat is een kwestie van gewoonte.",
]


def _is_work(point: Point) -> bool:
    return point.status is Status.OPEN and point.decision is not Decision.NOT_TAKEN_UP


@pytest.mark.parametrize("said", _REFUSED)
def test_a_wish_that_is_refused_behind_it_is_no_work_and_keeps_standing(said: str) -> None:
    points = points_of(said)

    assert not any(map(_is_work, points))
    assert any(point.decision is Decision.NOT_TAKEN_UP for point in points)


@pytest.mark.parametrize("said", _THERE)
def test_what_was_wished_for_and_is_there_is_no_work(said: str) -> None:
    assert not any(map(_is_work, points_of(said)))


@pytest.mark.parametrize("said", _OPEN)
def test_why_it_is_asked_for_refuses_nothing(said: str) -> None:
    assert any(map(_is_work, points_of(said)))


def test_what_is_done_instead_remains() -> None:
    points = points_of(
        "Sien wil graag leren weven. Dat kan hier niet. Wel gaat Daan bij de weverij vragen "
        "of het daar mag."
    )

    assert [point.owners for point in points if _is_work(point)] == [("Daan",)]


def test_the_cell_with_what_we_do_refuses_the_wish_of_its_row() -> None:
    points = points_of(
        "| onderwerp | wat zeiden de bewoners | wat doen wij | wie |\n|---|---|---|---|\n"
        "| balkon | meer planten op het balkon | leuk plan maar de gemeente gaat daarover, "
        "wij doen niets | - |\n"
        "| gym | iedereen is blij met maandag | zo houden | |\n"
        "| bier | bier bij het eten | daar beginnen we niet aan | - |\n"
        "| poes | een poes op de groep | twee mensen zijn allergisch, dus nee | - |\n"
        "| tv | tv staat te hard | koptelefoon proberen | Fenna |\n"
    )

    assert [point.owners for point in points if _is_work(point)] == [("Fenna",)]


def test_a_list_that_tells_what_became_of_its_points_is_over() -> None:
    points = points_of(
        "## Van de vorige keer\n\nHet verslag is goedgekeurd. De acties:\n\n"
        "- beugel in de douche: aangebracht, twee stuks\n"
        "- leestafel: staat bij het raam, wordt veel gebruikt\n"
        "- deurbel deed het niet: gemaakt door de klusjesman\n"
        "- brief aan de gemeente: nog niet verstuurd\n"
    )

    assert [_is_work(point) for point in points] == [False, False, False, True]


def test_a_list_of_what_is_to_be_done_is_not_over() -> None:
    points = points_of(
        "## Afspraken\n\n- Koffie: staat te vroeg klaar, kwart over tien zetten\n"
        "- Sleutelkast: opgeruimd houden\n- Lamp in de gang: Daan hangt hem op\n"
    )

    assert all(map(_is_work, points))


@pytest.mark.parametrize(
    ("said", "is_there"),
    [("Maandag geregeld", True), ("Meteen geregeld", True), ("Uiterlijk maandag geregeld", False)],
)
def test_what_has_a_term_is_not_there_yet(said: str, is_there: bool) -> None:
    assert is_there_already(said, "een naam op elk postvak", shipped_lexicon()) is is_there


def test_the_wish_loses_the_no_that_stood_in_its_title() -> None:
    (point,) = points_of("## Wensen\n\n- kamer ruilen; dat is geen groepspunt\n")

    assert (point.title, point.decision) == ("Kamer ruilen", Decision.NOT_TAKEN_UP)
