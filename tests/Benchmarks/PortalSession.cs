using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace SalesPlatform.Benchmarks;

/// <summary>What a browser does with a page of the portal, without drawing it: reads it, starts its circuit and confirms each
/// rendering.</summary>
internal sealed partial class PortalSession : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly HubConnection _circuit;
    private readonly Uri _portal;
    private TaskCompletionSource _rendered = New();

    private PortalSession(Uri portal, CookieContainer cookies)
    {
        _portal = portal;
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = portal };
        var builder = new HubConnectionBuilder().WithUrl(new Uri(portal, "_blazor"), options => options.Cookies = cookies);
        builder.Services.AddSingleton<IHubProtocol>(new BlazorPack());
        _circuit = builder.Build();
        _circuit.On<int, byte[]>("JS.RenderBatch", async (batch, _) =>
        {
            await _circuit.SendAsync("OnRenderCompleted", batch, null);
            Interlocked.Exchange(ref _rendered, New()).TrySetResult();
        });
        _circuit.On<long, string, string, int, long, int>("JS.BeginInvokeJS", (call, _, _, _, _, _) =>
            _circuit.SendAsync("EndInvokeJSFromDotNet", call, true, $"[{call},true,null]"));
    }

    /// <summary>Of somebody the local sign-in offers.</summary>
    public static async Task<CookieContainer> SignInAsync(Uri portal, string person)
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = portal };
        var form = await http.GetStringAsync(new Uri("sign-in", UriKind.Relative));
        var forgery = Forgery().Match(form).Groups[1].Value;
        using var content = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["person"] = person, ["returnUrl"] = "/health", ["__RequestVerificationToken"] = forgery });
        using var answer = await http.PostAsync(new Uri("account/sign-in", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
        return cookies;
    }

    public static async Task<PortalSession> OpenAsync(Uri portal, CookieContainer cookies)
    {
        var session = new PortalSession(portal, cookies);
        var page = await session.PageAsync();
        await session._circuit.StartAsync();
        var components = string.Join(',', Component().Matches(page).Select(match => match.Groups[1].Value));
        var rendered = session.NextRendering;
        var circuit = await session._circuit.InvokeAsync<string?>(
            "StartCircuit", portal.ToString(), portal.ToString(), $"[{components}]", State().Match(page).Groups[1].Value);
        if (circuit is null)
            throw new InvalidOperationException("The portal started no circuit.");
        await rendered.WaitAsync(TimeSpan.FromMinutes(1));
        return session;
    }

    /// <summary>Take it before what is to be rendered.</summary>
    public Task NextRendering => Volatile.Read(ref _rendered).Task;

    public Task<string> PageAsync() => _http.GetStringAsync(_portal);

    public async ValueTask DisposeAsync()
    {
        await _circuit.DisposeAsync();
        _http.Dispose();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Forgery();

    [GeneratedRegex("""<!--Blazor:(\{"type":"server".*?"descriptor".*?\})-->""")]
    private static partial Regex Component();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();

    /// <summary>MessagePack under the name that Blazor's hub asks for.</summary>
    private sealed class BlazorPack : IHubProtocol
    {
        private readonly MessagePackHubProtocol _pack = new();

        public string Name => "blazorpack";

        public int Version => 1;

        public TransferFormat TransferFormat => TransferFormat.Binary;

        public bool IsVersionSupported(int version) => version == Version;

        public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => _pack.GetMessageBytes(message);

        public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => _pack.WriteMessage(message, output);

        public bool TryParseMessage(
            ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message) =>
            _pack.TryParseMessage(ref input, binder, out message);
    }
}
