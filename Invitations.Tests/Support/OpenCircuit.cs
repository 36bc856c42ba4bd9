using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Invitations.Tests.Support;

/// <summary>A page of the product kept open without a browser: a raw WebSocket that says what the browser's script would, so that hundreds fit on one machine.</summary>
internal sealed partial class OpenCircuit : IAsyncDisposable
{
    // What scripts answer that is not nothing.
    private static readonly Dictionary<string, string> Answers = new() { ["Invitations.openDiary"] = "false" };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _closed = new();
    private readonly TaskCompletionSource<string?> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _shown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Uri _server;
    private readonly HttpClient _http;
    private readonly byte[] _awaited;
    private string? _id;

    private OpenCircuit(Uri server, HttpClient http, string awaited) => (_server, _http, _awaited) = (server, http, Encoding.UTF8.GetBytes(awaited));

    /// <summary>How many bytes of drawing the server has sent.</summary>
    public int BytesDrawn { get; private set; }

    /// <summary>Signs in; the cookies serve any number of circuits.</summary>
    public static async Task<(HttpClient Http, CookieContainer Cookies)> SignInAsync(Uri server, string userName)
    {
        var cookies = new CookieContainer();
        var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = server };
        var token = TokenPattern().Match(await http.GetStringAsync("/sign-in")).Groups[1].Value;
        var form = new Dictionary<string, string> { ["userName"] = userName, ["password"] = "demo", ["returnUrl"] = "/missing", ["__RequestVerificationToken"] = token };
        using var answer = await http.PostAsync("/account/sign-in", new FormUrlEncodedContent(form));
        if (cookies.GetCookies(server).Count < 2) throw new InvalidOperationException($"{userName} is not let in.");
        return (http, cookies);
    }

    /// <summary>Opens a page and waits until the server has drawn something with these words in it.</summary>
    public static async Task<OpenCircuit> OpenAsync(Uri server, HttpClient http, CookieContainer cookies, string path, string awaited)
    {
        var circuit = new OpenCircuit(server, http, awaited);
        await circuit.StartAsync(cookies, path);
        return circuit;
    }

    /// <summary>Closes it as a browser does whose tab is closed: it says so, and hangs up.</summary>
    public async ValueTask DisposeAsync()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["circuitId"] = _id ?? "" });
        (await _http.PostAsync("_blazor/disconnect", form)).EnsureSuccessStatusCode();
        await _closed.CancelAsync();
        _socket.Abort();
        _socket.Dispose();
        _sending.Dispose();
        _closed.Dispose();
    }

    private async Task StartAsync(CookieContainer cookies, string path)
    {
        var html = await _http.GetStringAsync(path);
        var markers = MarkerPattern().Matches(html).Select(m => m.Groups[1].Value).Where(m => m.Contains("\"type\":\"server\"", StringComparison.Ordinal));
        var state = StatePattern().Match(html).Groups[1].Value;
        using var negotiated = await _http.PostAsync("_blazor/negotiate?negotiateVersion=1", null);
        using var connection = JsonDocument.Parse(await negotiated.Content.ReadAsStringAsync());
        var token = connection.RootElement.GetProperty("connectionToken").GetString();

        _socket.Options.Cookies = cookies;
        await _socket.ConnectAsync(new UriBuilder(new Uri(_server, $"_blazor?id={token}")) { Scheme = "ws" }.Uri, default);
        await SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text);
        await _socket.ReceiveAsync(new byte[256], default); // The server agrees.
        _ = ListenAsync();

        await CallAsync("start", "StartCircuit", _server.ToString(), new Uri(_server, path).ToString(), "[]", "");
        _id = await _started.Task.WaitAsync(Patience) ?? throw new InvalidOperationException("The server gives no circuit.");
        var operations = markers.Select((marker, nr) => $"{{\"type\":\"add\",\"ssrComponentId\":{nr + 1},\"marker\":{marker}}}");
        await CallAsync(null, "UpdateRootComponents", $"{{\"batchId\":1,\"operations\":[{string.Join(',', operations)}]}}", state);
        await _shown.Task.WaitAsync(Patience);
    }

    private async Task ListenAsync()
    {
        try
        {
            var (waiting, buffer) = (new List<byte>(), new byte[32 * 1024]);
            while (_socket.State is WebSocketState.Open)
            {
                var part = await _socket.ReceiveAsync(buffer, _closed.Token);
                if (part.MessageType is WebSocketMessageType.Close) break;
                waiting.AddRange(buffer[..part.Count]);
                if (!part.EndOfMessage) continue;
                var messages = BlazorPack.Messages(waiting.ToArray(), out var read);
                foreach (var message in messages) await HearAsync(message);
                waiting.RemoveRange(0, read);
            }

            Fail(new InvalidOperationException("The server hung up."));
        }
        catch (OperationCanceledException) { } // Closed by us.
        catch (Exception e)
        {
            Fail(e);
        }
    }

    private void Fail(Exception why)
    {
        _started.TrySetException(why);
        _shown.TrySetException(why);
    }

    private async Task HearAsync(object?[] message)
    {
        switch (message)
        {
            case [3L, ..]: // The answer to the one call that has one.
                if (message is [_, _, _, 1L, var error]) _started.TrySetException(new InvalidOperationException($"{error}"));
                else _started.TrySetResult(message.ElementAtOrDefault(4) as string);
                break;
            case [7L, ..]: throw new InvalidOperationException($"The server closes the circuit: {message.ElementAtOrDefault(1)}");
            case [1L, _, _, "JS.RenderBatch", object?[] batch, ..]:
                var drawn = (byte[])batch[1]!;
                BytesDrawn += drawn.Length;
                await CallAsync(null, "OnRenderCompleted", batch[0], null);
                if (drawn.AsSpan().IndexOf(_awaited) >= 0) _shown.TrySetResult();
                break;
            case [1L, _, _, "JS.BeginInvokeJS", object?[] and [long handle, string script, ..], ..] when handle != 0:
                await CallAsync(null, "EndInvokeJSFromDotNet", handle, true, $"[{handle},true,{Answers.GetValueOrDefault(script, "null")}]");
                break;
            case [1L, _, _, "JS.Error", object?[] words, ..]: throw new InvalidOperationException($"The circuit failed: {words.FirstOrDefault()}");
        }
    }

    private Task CallAsync(string? id, string method, params object?[] arguments) => SendAsync(BlazorPack.Call(id, method, arguments), WebSocketMessageType.Binary);

    private async Task SendAsync(byte[] bytes, WebSocketMessageType type)
    {
        await _sending.WaitAsync();
        try { await _socket.SendAsync(bytes, type, true, default); }
        finally { _sending.Release(); }
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="([^"]*)""")]
    private static partial Regex TokenPattern();

    [GeneratedRegex(@"<!--Blazor:(\{.*?\})-->")]
    private static partial Regex MarkerPattern();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex StatePattern();
}
