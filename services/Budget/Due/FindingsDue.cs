using SalesPlatform.Contracts.Due.V1;

namespace SalesPlatform.Budget.Due;

internal static class FindingsDue
{
    public static IEnumerable<DueItem> Of(BudgetBook book) =>
        book.Findings.Values.Where(finding => finding.ClosedBy is null).Select(finding => finding.Answer is null
        ? Item("finding-to-answer", book, finding, $"合规检查发现等待答复：{finding.Title}", $"A finding waits for the team's answer: {finding.Title}")
            .Do("answer", ("答复", "Answer"), $"budget answer-finding {Of(book, finding)} --answer <answer>",
                Wire.Findings.Descriptor, "Answer",
                new Wire.AnswerFindingRequest { Budget = BudgetsDue.Request(book.Id), Finding = $"{finding.Id}" }, "answer")
        : Item("finding-to-close", book, finding, $"合规检查发现已答复，等待结案：{finding.Title}",
            $"A finding is answered and waits to be closed: {finding.Title}")
            .Do("close", ("结案", "Close"), $"budget close-finding {Of(book, finding)} --conclusion <conclusion>",
                Wire.Findings.Descriptor, "Close",
                new Wire.CloseFindingRequest { Budget = BudgetsDue.Request(book.Id), Finding = $"{finding.Id}" }, "conclusion"));

    private static DueItem Item(string kind, BudgetBook book, Finding finding, ChineseSentence zh, EnglishSentence en) =>
        BudgetsDue.Item(kind, book, zh, en, $"{finding.Id}").Since(finding.Id);

    private static string Of(BudgetBook book, Finding finding) => $"{BudgetsDue.Of(book.Id)} --id {finding.Id}";
}
