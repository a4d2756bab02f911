using SalesPlatform.Contracts.Due.V1;

namespace SalesPlatform.LaunchCoordination.Due;

internal static class PromotionDue
{
    public static IEnumerable<DueItem> Of(LaunchFile file, LaunchTimes times)
    {
        var (promotion, request) = (file.Promotion, LaunchesDue.Request(file));
        if (promotion.Terms is { } terms)
        {
            var laidDown = times.Last<PromotionTermsSet>();
            if (promotion.BudgetApprovedBy is null)
            {
                yield return LaunchesDue.Item("promotion-budget-approval", file, "推广预算等待批准。",
                    "The budget of the promotion waits for approval.")
                    .Since(laidDown).By(file.LaunchDate).Asked(terms.Author, promotion.Writers.Add(terms.Author))
                    .Do("approve", ("批准", "Approve"), $"promotion approve-budget {file.Id}", Wire.Promotions.Descriptor,
                        "ApproveBudget", request)
                    .Changing("推广预算", "Budget of the promotion", null, promotion.Budget, terms.Currency);
            }

            if (promotion.Approved is null && promotion.Pending.Count == 0)
            {
                yield return LaunchesDue.Item("promotion-approval", file, "推广方案等待批准。", "The promotion plan waits for approval.")
                    .Since(laidDown).By(file.LaunchDate).Asked(terms.Author, promotion.Writers.Add(terms.Author))
                    .Do("approve", ("批准", "Approve"), $"promotion approve {file.Id}", Wire.Promotions.Descriptor, "ApprovePlan", request)
                    .Changing("批准版次", "Approved revision", promotion.Revision == 0 ? null : DueList.Number(promotion.Revision),
                        DueList.Number(promotion.Revision + 1));
            }
        }

        foreach (var (key, message) in promotion.Messages.Where(item => item.Value.ApprovedBy is null))
        {
            yield return LaunchesDue.Item("message-approval", file, $"关键信息「{key}」等待批准。", $"The key message '{key}' waits for approval.",
                $"message/{key}")
                .Since(times.Last<KeyMessageWritten>(e => e.Message == key)).By(file.LaunchDate).Asked(message.Author, message.Author)
                .Do("approve", ("批准", "Approve"), $"promotion approve-message {file.Id} --message "
                        + $"{ShellWords.Quoted(key)} --wording {ShellWords.Quoted(message.Wording)}",
                    Wire.Promotions.Descriptor, "ApproveMessage",
                    new Wire.ApproveMessageRequest { Launch = request, Message = key, Wording = message.Wording })
                .Changing("措辞", "Wording", null, DueList.Text(message.Wording));
        }

        var ready = promotion.Assets.Where(item => item.Value.ApprovedBy is null && item.Value.Put.Messages.All(IsApproved));
        foreach (var (key, asset) in ready)
        {
            yield return LaunchesDue.Item("asset-approval", file, $"素材「{asset.Put.Title}」等待批准。",
                $"The asset '{asset.Put.Title}' waits for approval.", $"asset/{key}")
                .Since(times.Last<AssetPut>(e => e.Asset == key)).By(file.LaunchDate).Asked(asset.Put.Author, asset.Put.Author)
                .Do("approve", ("批准", "Approve"), $"promotion approve-asset {file.Id} --asset {ShellWords.Quoted(key)}",
                    Wire.Promotions.Descriptor, "ApproveAsset",
                    new Wire.AssetRequest { Launch = request, Asset = key })
                .Changing("所用信息", "Messages it uses", null, DueList.Text(string.Join(", ", asset.Put.Messages)));
        }

        bool IsApproved(string message) => promotion.Messages.TryGetValue(message, out var known) && known.ApprovedBy is not null;
    }
}
