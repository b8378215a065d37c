"""How a card looks on a page: close to Teams, in light and in dark."""

STYLE = """
:root { color-scheme: light dark; --page: #f5f5f5; --card: #fff; --ink: #242424; --soft: #5c5c5c;
  --line: #d6d6d6; --head: #eef2f4; --link: #0b57a4; --good: #0e6b2e; --attention: #b3261e;
  --accent: #4a4fb5; }
@media (prefers-color-scheme: dark) { :root { --page: #1a1a1a; --card: #292929; --ink: #f2f2f2;
  --soft: #bdbdbd; --line: #484848; --head: #343a3d; --link: #8ec5ff; --good: #7fd39a;
  --attention: #ff9b93; --accent: #b3b6ff; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 24px 12px; background: var(--page); color: var(--ink);
  font: 15px/1.45 "Segoe UI", system-ui, -apple-system, sans-serif; }
.card { max-width: 720px; margin: 0 auto; padding: 0 20px 20px; background: var(--card);
  border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.style-emphasis { margin: 0 -20px; padding: 16px 20px; background: var(--head); }
p, h1, h2 { margin: 8px 0 0; overflow-wrap: anywhere; font-weight: 400; font-size: 1em; }
.size-small { font-size: 0.87em; }
.size-medium { font-size: 1.1em; }
.size-large { font-size: 1.35em; line-height: 1.25; }
.size-extralarge { font-size: 1.7em; line-height: 1.2; }
.weight-bolder, strong { font-weight: 600; }
.issubtle { color: var(--soft); }
.issubtle strong { color: var(--ink); }
.color-good { color: var(--good); }
.color-attention { color: var(--attention); }
.color-accent { color: var(--accent); }
.spacing-small { margin-top: 10px; }
.spacing-medium { margin-top: 16px; }
.spacing-none { margin-top: 0; }
.style-emphasis :first-child, .columnset p:first-child { margin-top: 0; }
.separator { padding-top: 16px; border-top: 1px solid var(--line); }
.separator > :first-child { margin-top: 0; }
.columnset { display: flex; gap: 12px; }
.columnset > div { flex: 1; min-width: 0; }
a { color: var(--link); }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 20px; }
.button { padding: 6px 14px; border: 1px solid var(--line); border-radius: 4px;
  color: var(--ink); font-weight: 600; text-decoration: none; }
.button:hover, .button:focus-visible { background: var(--head); }
"""
