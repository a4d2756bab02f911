using SalesPlatform.Contracts.Planning.V1;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Demo.Names;

namespace SalesPlatform.Demo.Chapters;

/// <summary>What the company calls things, in both languages, on the first day of the story.</summary>
internal static class NameChapter
{
    public static async Task TellAsync(Stage stage)
    {
        await stage.OnAsync(stage.Time.TakenUp, 9);
        await stage.SendAsync(async () =>
        {
            using var call = new CompanyNames.CompanyNamesClient(stage.As(Cast.Manager)).Import(cancellationToken: stage.Cancellation);
            await stage.UploadAsync(call.RequestStream, new FileHeader { FileName = NameBook.FileName }, NameBook.File);
            return await call;
        });
    }
}
