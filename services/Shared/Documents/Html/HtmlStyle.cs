namespace SalesPlatform.Documents.Html;

internal static class HtmlStyle
{
    public const string Css =
        """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #eef2f6; color: #1f2933;
          font: 15px/1.6 Calibri, "Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
        main { max-width: 840px; margin: 24px auto; padding: 48px 56px; background: #fff; }
        h1 { margin: 0; font-size: 32px; line-height: 1.25; color: #16324f; }
        h2 { margin: 34px 0 10px; font-size: 20px; color: #16324f; break-after: avoid; }
        .subtitle { margin: 4px 0 18px; font-size: 17px; color: #5b6770; }
        .confidential { padding: 8px 12px; border: 1.5px solid #a3211b; color: #a3211b; font-weight: 600; }
        dl { display: grid; grid-template-columns: 11em 1fr; margin: 0; font-size: 14px;
          border-top: 2px solid #16324f; border-bottom: 2px solid #16324f; }
        dt { padding: 4px 8px; background: #eef2f6; font-weight: 600; }
        dd { margin: 0; padding: 4px 8px; overflow-wrap: anywhere; }
        .lead { font-size: 16.5px; margin: 6px 0; }
        .tiles { display: grid; grid-template-columns: repeat(3, 1fr); gap: 10px; }
        .tile { border: 1px solid #c5cdd5; border-top: 4px solid #16324f; padding: 10px 12px;
          display: flex; flex-direction: column; break-inside: avoid; }
        .tile span { color: #5b6770; font-size: 13.5px; }
        .tile strong { font-size: 21px; line-height: 1.35; overflow-wrap: anywhere; }
        .tile small { color: #5b6770; font-size: 12.5px; }
        .tile.good { border-top-color: #1b6b3a; } .tile.good strong { color: #1b6b3a; }
        .tile.fair { border-top-color: #8a5a00; } .tile.fair strong { color: #8a5a00; }
        .tile.bad { border-top-color: #a3211b; } .tile.bad strong { color: #a3211b; }
        nav ol { margin: 0; padding-left: 1.6em; } nav a { color: #16324f; }
        p { margin: 8px 0; }
        .notice { border-left: 4px solid #16324f; background: #eef2f6; padding: 8px 12px; }
        .missing { border-left-style: dashed; }
        table { width: 100%; border-collapse: collapse; margin: 14px 0 2px; font-size: 13.5px;
          border-top: 2px solid #16324f; border-bottom: 2px solid #16324f; }
        caption { text-align: left; font-weight: 600; padding: 4px 0; break-after: avoid; }
        th { background: #eef2f6; text-align: left; vertical-align: bottom; }
        th, td { padding: 5px 7px; border-bottom: 1px solid #c5cdd5; overflow-wrap: break-word; }
        .d { white-space: nowrap; }
        td { vertical-align: top; }
        .n { text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
        .total td { font-weight: 700; background: #eef2f6; }
        .flagged td { background: #fff4de; }
        .note { color: #5b6770; font-size: 12.5px; margin: 2px 0 14px; }
        figure { margin: 16px 0; break-inside: avoid; }
        figcaption { font-weight: 600; }
        svg { width: 100%; height: auto;
          font: 11.5px Calibri, "Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; fill: #1f2933; }
        @media (max-width: 700px) { main { padding: 24px 16px; } .tiles { grid-template-columns: 1fr 1fr; } }
        @page { size: A4; margin: 18mm 16mm;
          @bottom-right { content: counter(page) " / " counter(pages); font-size: 9pt; color: #5b6770; } }
        @media print {
          body { background: #fff; font-size: 10.5pt; }
          main { max-width: none; margin: 0; padding: 0; }
          thead { display: table-header-group; }
          tr { break-inside: avoid; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }

        """;
}
