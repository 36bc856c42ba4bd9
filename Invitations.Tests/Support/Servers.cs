using System.Collections.Concurrent;
using System.Net;

namespace Invitations.Tests.Support;

/// <summary>Servers of the demo company that one journey after the other has to itself. Each finds the company as it was founded, at <see cref="DiaryServer.Start"/>.</summary>
internal static class Servers
{
    private static readonly ConcurrentBag<DiaryServer> Idle = [];
    private static readonly ConcurrentDictionary<string, Lazy<Task<Cookie>>> Cookies = new();
    private static readonly Lazy<Task<TemporaryFolder>> Founded = new(FoundAsync);

    public static async Task<DiaryServer> TakeAsync()
    {
        if (!Idle.TryTake(out var server)) return new DiaryServer(foundedIn: (await Founded.Value).Path).Started();
        server.BeginAgain();
        return server;
    }

    /// <summary>For the next journey, if nobody of this one is left in it; otherwise it ends.</summary>
    public static async Task GiveBackAsync(DiaryServer server)
    {
        if (await server.IsLeftByAllAsync()) Idle.Add(server);
        else await server.DisposeAsync();
    }

    /// <summary>What the browser of somebody who has signed in carries: any of these servers knows it, since they share the accounts and the keys.</summary>
    public static Task<Cookie> CookieAsync(DiaryServer server, string userName) => Cookies.GetOrAdd(userName, _ => new(async () =>
    {
        var (http, cookies) = await OpenCircuit.SignInAsync(server.Address, userName);
        http.Dispose();
        return cookies.GetCookies(server.Address)["invitations"] ?? throw new InvalidOperationException($"{userName} has no cookie.");
    })).Value;

    private static async Task<TemporaryFolder> FoundAsync()
    {
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End(folder);
        await using var server = new DiaryServer().Started();
        server.CopyTo(folder.Path);
        return folder;
    }

    private static void End(TemporaryFolder founded)
    {
        while (Idle.TryTake(out var server)) server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        founded.Dispose();
    }
}
