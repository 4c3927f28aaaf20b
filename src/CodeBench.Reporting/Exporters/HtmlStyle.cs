namespace CodeBench.Reporting;

/// <summary>The stylesheet of <see cref="HtmlExporter"/>: one column, light and dark, readable in print.</summary>
internal static class HtmlStyle
{
    public static string Css { get; } = """
        :root{--page:#f4f5f8;--card:#fff;--ink:#1b1f27;--soft:#565e6c;--rule:#e1e4ea;--accent:#2456c9;--warn:#fff4d6;--warn-ink:#6b4a00;color-scheme:light dark}
        @media (prefers-color-scheme:dark){:root{--page:#0f1115;--card:#171a20;--ink:#eceff4;--soft:#a5adba;--rule:#2a2f38;--accent:#7aa5ff;--warn:#3a2f10;--warn-ink:#ffd98a}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--page);color:var(--ink);font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
        main{max-width:1000px;margin:0 auto;padding:32px 20px 64px}
        h1{font-size:28px;line-height:1.25;margin:0 0 6px}h2{font-size:19px;margin:40px 0 12px}h3{font-size:15px;margin:0 0 8px}
        .lead{font-size:17px;color:var(--soft);margin:0 0 8px;max-width:70ch}
        nav{margin:14px 0 0;font-size:14px;display:flex;flex-wrap:wrap;gap:4px 16px}a{color:var(--accent)}
        .card,figure,.table{background:var(--card);border:1px solid var(--rule);border-radius:10px;margin:0 0 16px}
        figure{padding:4px 4px 0;overflow:hidden}figure svg{display:block;width:100%;height:auto}
        figcaption{color:var(--soft);font-size:13.5px;padding:2px 14px 12px}
        .table{padding:14px 16px;overflow-x:auto}
        table{border-collapse:collapse;width:100%;font-size:13.5px}
        th,td{text-align:left;padding:5px 12px 5px 0;border-bottom:1px solid var(--rule);white-space:nowrap}
        td:last-child:not(.n){white-space:normal;min-width:180px}
        th{color:var(--soft);font-weight:600;border-bottom-width:2px}tbody tr:last-child td{border-bottom:0}
        .n{text-align:right;font-variant-numeric:tabular-nums}
        .facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(170px,1fr));gap:12px;margin:0 0 16px}
        .facts div{background:var(--card);border:1px solid var(--rule);border-radius:10px;padding:10px 14px}
        dl{margin:0}dt{color:var(--soft);font-size:13px}dd{margin:0;font-size:18px;font-weight:600;overflow-wrap:anywhere}dd small{display:block;font-size:12.5px;font-weight:400;color:var(--soft)}
        .small dd{font-size:14px}
        .notice{background:var(--warn);color:var(--warn-ink);border-radius:10px;padding:10px 14px;margin:0 0 16px}
        pre{background:var(--card);border:1px solid var(--rule);border-radius:10px;padding:12px 14px;overflow-x:auto;font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;margin:0 0 16px}
        p{max-width:75ch}.more{color:var(--soft);font-size:13px;margin:8px 0 0}
        @media print{body{background:#fff}main{padding:0}figure,.table{break-inside:avoid}}

        """.ReplaceLineEndings("\n");
}
