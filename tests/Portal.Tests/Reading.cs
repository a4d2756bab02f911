using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SalesPlatform.Portal.Language;

namespace SalesPlatform.Tests.Portal;

/// <summary>A place to show components in, for a reader of one language.</summary>
internal static class Reading
{
    public static BunitContext In(bool chinese)
    {
        var context = new BunitContext();
        context.Services.AddSingleton(new Localizer { IsChinese = chinese });
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        return context;
    }
}
