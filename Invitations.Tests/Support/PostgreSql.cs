using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Invitations.Tests.Support;

/// <summary>A PostgreSQL server of the tests' own, started from the system's binaries and gone with the test class. <c>test.sh</c> installs them.</summary>
public sealed class PostgreSql : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private bool _isRunning;

    public string ConnectionString { get; private set; } = "";

    private static string Binaries => System.IO.Directory.Exists("/usr/lib/postgresql")
        ? System.IO.Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(d => Path.Combine(d, "bin")).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb"))) ?? ""
        : "";

    public async Task InitializeAsync()
    {
        if (Binaries is "") throw new InvalidOperationException("PostgreSQL's initdb is not under /usr/lib/postgresql: apt install postgresql, or run test.sh, which does.");
        var root = Path.Combine(_folder.Path, "server");
        System.IO.Directory.CreateDirectory(root);
        if (Environment.IsPrivilegedProcess)
        {
            // The server refuses to run as root; its folder has to be reachable for whom it runs as.
            await RunAsync("chown", "postgres:postgres", root);
            await RunAsync("chmod", "o+rx", _folder.Path);
        }

        var port = FreePort();
        await RunAsPostgresAsync("initdb", "-D", $"{root}/data", "-U", "tests", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        await RunAsPostgresAsync("pg_ctl", "-D", $"{root}/data", "-l", $"{root}/log", "-w", "-t", "60",
            "-o", $"-p {port} -k {root} -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off", "start");
        _isRunning = true;
        ConnectionString = $"Host=127.0.0.1;Port={port};Username=tests;Database=postgres;Command Timeout=120";
    }

    public async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public async Task DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_isRunning) await RunAsPostgresAsync("pg_ctl", "-D", Path.Combine(_folder.Path, "server", "data"), "-m", "immediate", "-w", "stop");
    }

    public void Dispose() => _folder.Dispose();

    private static Task RunAsPostgresAsync(string command, params string[] arguments) => Environment.IsPrivilegedProcess
        ? RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", Path.Combine(Binaries, command), .. arguments])
        : RunAsync(Path.Combine(Binaries, command), arguments);

    // The server inherits what the command writes to, so its output goes to the log file alone and is not waited for.
    private static async Task RunAsync(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo("sh") { WorkingDirectory = "/" };
        foreach (var argument in new[] { "-c", "exec \"$@\" </dev/null >/dev/null 2>&1", "sh", command }.Concat(arguments)) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} ended with code {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
