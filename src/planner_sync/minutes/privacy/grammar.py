"""Closed lists of Dutch and English words by which a person's place in a sentence shows."""

from planner_sync.minutes.privacy.word_sets import word_set

TITLES = word_set(
    "mevrouw mevr mw mvr mej juffrouw meneer mijnheer dhr hr mr mrs ms miss mister madam"
)
"""Somebody follows, most often a client: "mevrouw De Wit"; "de heer" is two words."""

CLIENT_NOUNS = word_set(
    "cliënt client cliente bewoner bewoonster deelnemer deelneemster resident participant cl "
    "huurder pupil"
)
COLLEAGUE_NOUNS = word_set(
    "collega begeleider begeleidster stagiair stagiaire colleague pb taakhouder trainee"
)
KIN = word_set(
    "moeder vader zus zusje zuster broer broertje dochter zoon partner man vrouw echtgenoot "
    "echtgenote vriend vriendin oma opa tante oom neef nicht buurman buurvrouw mantelzorger "
    "mama papa mother father sister brother daughter son husband wife friend aunt uncle "
    "neighbour neighbor pake beppe ome nonkel bompa bomma moeke bonpapa heit mem"
)
ROLES = word_set(
    "tuinman huismeester kamergenoot huisgenoot mentor curator bewindvoerder huisarts dokter "
    "dr arts psychiater psycholoog fysiotherapeut ergotherapeut logopedist dietist "
    "verpleegkundige wijkverpleegkundige verzorgende vrijwilliger vrijwilligster maatje "
    "wijkagent agent wethouder burgemeester directeur manager regiomanager teamleider "
    "leidinggevende coach gedragsdeskundige pastoor pastor dominee ds imam kapper kapster "
    "pedicure schoonmaker schoonmaakster chauffeur taxichauffeur docent leraar juf meester "
    "kokkin casemanager zorgcoordinator loodgieter monteur hovenier consulent ambtenaar "
    "broeder zr trainer muzikant zanger doctor nurse volunteer warden guardian teacher driver "
    "chef echtpaar"
)
"""Kept, while the name behind it goes: "huisarts De Wit" is "huisarts"."""

FAMILY = frozenset(["familie", "fam", "gezin", "family"])

KIN_OF = word_set(
    "moeder vader zus zusje broer broertje dochter zoon familie fam partner mantelzorger"
)
"""Alone before "van" and a client's name they are that client's network."""

MENTION_VERBS = word_set(
    "vraag vragen vroeg bel bellen mail mailen app appen help helpen bezoek bezoeken "
    "informeer informeren begeleid begeleiden bedank bedanken feliciteer feliciteren spreek "
    "benader benaderen herinner heet genaamd namens volgens ask call visit thank invite "
    "remind met tell"
)
"""Right before a name: "vraag Zorreltje om hulp"."""

FOR_PEOPLE = word_set(
    "voor van met door aan bij tegen naast zonder achter namens volgens behalve zoals for "
    "with by from about between"
)
"""Prepositions that people follow at least as often as things."""

FOR_PLACES = word_set(
    "in naar te uit op via vanuit rond tot langs richting over tijdens sinds vanaf per at to "
    "into towards near on during"
)
ARTICLES = word_set(
    "de het een 't deze die dit dat elk elke ieder iedere geen onze ons hun jullie mijn jouw "
    "the a an this that our their each every no"
)

HUMAN_VERBS = word_set(
    "wil wilde wou vindt vond zegt zei vertelt vertelde vraagt vroeg belt belde mailt mailde appt "
    "appte denkt dacht weet wist hoopt hoopte wenst mist miste voelt voelde slaapt sliep eet "
    "drinkt dronk woont woonde verhuist verhuisde houdt luistert luisterde kookt kookte bakt "
    "doucht douchet fietst wandelt zwemt leest schrijft tekent schildert zingt danst lacht huilt "
    "klaagt klaagde schreeuwt rookt rookte blowt slikt weigert weigerde durft durfde begrijpt "
    "snapt vergeet vergat oefent probeert probeerde leert studeert regelt regelde checkt overlegt "
    "bespreekt organiseert verzorgt begeleidt bedankt meldt noteert kijkt verslikt struikelt "
    "struikelde plast poept snijdt bidt kauwt scheldt spuugt krabt reageert haalt brengt koopt "
    "bestelt bezoekt spreekt praat twijfelt schrikt geniet lijdt betaalt trakteert viert verveelt "
    "ergert schaamt baalt twijfelde stelde gaf opperde merkt merkte ervaart ervoer bedenkt "
    "onderzoekt nodigt verwoordt benoemt benoemde benadrukt wants wanted likes liked says said "
    "asked asks thinks feels felt told tells calls called emails prefers hopes wishes misses "
    "lives lived sleeps eats cooks complains complained refuses suggested suggests mentioned "
    "loves enjoys knows"
)
"""Forms of the third person whose subject is nearly always a person."""

COMMON_VERBS = word_set(
    "is was heeft had gaat ging komt kwam kan kon mag mocht moet moest zal zou wordt werd "
    "doet deed maakt maakte neemt nam geeft krijgt kreeg staat stond ligt zit zat blijft "
    "loopt werkt helpt hielp pakt zoekt stuurt verwacht gebruikt hoeft zorgt speelt will has "
    "can should must goes comes takes makes gets needs helps does"
)
"""Forms of the third person that things take as well."""

OF_PEOPLE = word_set(
    "graag zelf zich hem hij zij ze haar zijn blij boos ziek jarig verdrietig bang eenzaam "
    "tevreden trots moe vinden onrustig gevraagd gezegd verteld aangegeven zin moeite heimwee "
    "bellen vragen slapen praten verhuizen wonen douchen koken helpen nakijken mailen uitzoeken "
    "regelen wachten uitslapen meedenken meehelpen meezingen meefietsen meekomen meegaan meedoen "
    "vergeten bezoek dorst honger ruzie verdriet verliefd "
    "navragen uitnodigen bespreken ophalen blind doof verward somber angstig gevallen geopereerd "
    "afgevallen verslaafd allergisch incontinent zwanger dement pijn alone happy sad angry ill "
    "lonely he she his her"
)
"""Beside a common verb they tell that its subject is a person."""

PEOPLE_OBJECTS = word_set(
    "bellen vragen helpen begeleiden bezoeken uitnodigen informeren inlichten betrekken "
    "spreken ophalen bedanken herinneren meenemen mailen troosten steunen aanspreken "
    "benaderen"
)
"""Infinitives whose object is a person: "morgen Zorreltje bellen"."""

THINGS_OWNED = word_set(
    "kamer fiets familie moeder vader zus broer begeleider wens bed stoel verjaardag zorgplan "
    "jas was rolstoel rollator appartement badkamer netwerk dochter zoon partner kleding "
    "koelkast sleutel telefoon hond kat mentor afspraak dossier scooter kast tas bril schoenen "
    "spullen computer televisie rekening hulpmiddel gordijnen gordijn deur raam bank lamp radio tv "
    "muziek was wasgoed medicijnen pillen brood post pakje krant bord plek plaats sigaretten geld "
    "portemonnee pet schoen sokken trui broek verhaal vraag idee verzoek klacht "
    "bezoek man vrouw vriend vriendin ouders kinderen kind room bike mother father "
    "sister brother birthday chair wheelchair family plan"
)
"""Things that people have: "Zorreltjes fiets"."""

PLACE_NOUNS = word_set(
    "werkgroep stuurgroep commissie map systeem platform traject cursus training workshop "
    "methode module programma congres locatie huize huis zaal afdeling groep woning gebouw "
    "kerk school café restaurant hotel stichting vereniging gemeente wijk buurt dorp stad "
    "straat plein park club winkel supermarkt project leefgroep woongroep huiskamer ruimte "
    "lokaal hal flat complex hoeve boerderij sint st koning koningin prins prinses bakkerij "
    "slagerij apotheek ziekenhuis zorggroep organisatie firma fa bv museum theater film serie "
    "thema themaweek themadag app website site spel koor band "
    "boek zender merk type versie operatie campagne camping station haven team regio location "
    "house ward group building church city street"
)
"""Before a capital they make it the name of a thing: "zaal Roos"."""

PLACE_NOUNS_BEHIND = word_set(
    "kerk school huis hoeve straat laan plein park hof college ziekenhuis stichting museum "
    "zaal hotel church street hospital"
)
STREET_ENDINGS = ("straat", "laan", "plein", "kade", "singel", "gracht", "steeg", "kerk", "school")
"""Behind a given name they make it the name of a street: "Jan Zandstraat"."""

PLACE_ENDINGS = (
    *STREET_ENDINGS,
    *("weg", "dijk", "pad", "dreef"),
    *("dorp", "stad", "burg", "burgh", "veen", "hoven", "wijk", "huizen", "land", "huis", "hoeve"),
    *("oord", "staete", "park", "zorg", "groep", "markt", "fonds", "bank", "shop", "app", "dag"),
    *("feest", "club", "kring", "raad", "team", "centrum", "tuin", "hof", "bus"),
    *("huys", "borg", "horst", "rode", "loo", "berg", "dal", "zicht", "rust", "schans", "poort"),
)
WORD_ENDINGS = (
    *(
        "ing",
        "heid",
        "schap",
        "atie",
        "tie",
        "sie",
        "iteit",
        "ment",
        "isme",
        "en",
        "leider",
        "werker",
    ),
    *(
        "nemer",
        "houder",
        "gever",
        "kundige",
        "arts",
        "eur",
        "oloog",
        "commissie",
        "dienst",
        "bureau",
    ),
    *("plan", "overleg", "punt", "lijst", "kamer", "avond", "middag", "ochtend", "week", "maand"),
    *(
        "platform",
        "systeem",
        "portaal",
        "raden",
        "zorger",
        "helper",
        "maker",
        "agoog",
        "vrouw",
        "moment",
        "mer",
        "tion",
        "service",
        "kerij",
        "slagerij",
        "winkel",
        "handel",
        "school",
        "lijk",
        "lijks",
        "ndse",
        "gse",
        "uwse",
        "aanse",
        "ische",
        "ness",
        "ers",
    ),
)
"""Endings of ordinary nouns and infinitives, so that they are no unknown names."""

NO_NAMES = word_set(
    "terwijl zodat hoewel tenzij indien mits ik jij je u hij zij ze we wij jullie men "
    "iedereen niemand iemand wie wat dat dit deze die er hier daar het de een dan nu toen ook "
    "nog niet soms vaak vandaag morgen gisteren straks later misschien graag waarom hoe "
    "wanneer als omdat want maar en of dus toch wel al meer minder niets alles iets voor van "
    "met door aan bij tegen naast zonder achter in naar te uit op via over om tot na per "
    "familie netwerk gemeente cliënt client clienten bewoner deelnemer begeleider collega "
    "medewerker vrijwilliger huisarts dokter arts apotheek kok bakker kapper ouder ouders "
    "moeder vader zus broer buurvrouw buurman mantelzorger verhuurder zorgkantoor bestuur "
    "directie management manager coach team locatie groep huis tuin keuken koffie thee eten "
    "drinken vervoer wifi internet muziek mevrouw meneer heer dame samen elke ieder alle "
    "beide eerst daarna verder tevens eventueel momenteel regelmatig wekelijks dagelijks "
    "maandelijks jaarlijks iedere wellicht helaas zorgplan actie actiepunt wens idee voorstel "
    "besluit vraag antwoord punt doel thema datum tijd plaats ja nee ok oke zie let bel mail "
    "app stuur geef maak zet doe kijk ga neem haal koop regel plan help ask call everyone "
    "nobody somebody someone staff family people the a an they he she it this that there then "
    "radio also maybe please more less no yes who what when why how i you council cook chair board "
    "if and but or because after before during next last"
)
"""Words that open sentences and are no names."""
