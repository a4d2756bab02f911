using SalesPlatform.Contracts.SalesMonitoring.V1;

namespace SalesPlatform.Portal.Pages.SalesBook;

internal static class HeldReading
{
    public static string WhyItWaits(this Localizer reader, HeldSale held)
    {
        var (amount, teams) = (reader.Amount(held.CompanyAmount.ToAmount(), held.CompanyAmount.CurrencyCode),
            string.Join(reader[", ", "、"], held.Teams.Select(reader.Called)));
        return held.Threshold is { } threshold
            ? reader[$"{held.ExternalId}: {amount} waits for the manager of {teams} and does not count before; from "
                + $"{reader.Amount(threshold.ToAmount(), threshold.CurrencyCode)} on a sale of one's own is approved.",
                $"{held.ExternalId}：{amount} 等待{teams}的经理批准，批准前不计入；本人销售达到 "
                + $"{reader.Amount(threshold.ToAmount(), threshold.CurrencyCode)} 须经批准。"]
            : reader[$"{held.ExternalId}: {amount} waits for somebody with a right to every share ({teams}), or finance.",
                $"{held.ExternalId}：{amount} 等待有权处理全部份额的人（{teams}）或财务批准。"];
    }

    public static string StatusOf(this Localizer reader, HeldSale held) => held.Status == "rejected"
        ? reader[$"rejected: {reader.Person(held.RejectedBecause)}", $"已退回：{reader.Person(held.RejectedBecause)}"]
        : reader["waits, does not count", "等待批准，尚未计入"];
}
