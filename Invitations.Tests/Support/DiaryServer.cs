using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Invitations.Tests.Support;

/// <summary>The whole product on a real port, with a database file of its own and a written date.</summary>
public sealed class DiaryServer : WebApplicationFactory<Program>
{
    /// <summary>A Monday, 07:30 in Oslo and Copenhagen; the week of 16 March is empty for everybody.</summary>
    public const string Start = "2026-03-02T06:30:00Z";

    private const string FileName = "invitations.db";
    private const string Keys = "keys";

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _settings;
    private readonly ErrorLog _log = new();
    private readonly Circuits _circuits = new();
    private readonly string _environment;
    private readonly string? _foundedIn;
    private RewoundClock? _clock;

    /// <param name="settings">What differs from the demo company in Development on <see cref="Start"/>.</param>
    /// <param name="environment">Development also serves the packages' own style sheets and scripts.</param>
    /// <param name="foundedIn">Where <see cref="CopyTo"/> has put a company that is to be there from the start.</param>
    public DiaryServer(IReadOnlyDictionary<string, string>? settings = null, string environment = "Development", string? foundedIn = null)
    {
        (_environment, _foundedIn) = (environment, foundedIn);
        if (foundedIn is not null) Copy(foundedIn, _folder.Path);
        _settings = new()
        {
            ["ConnectionStrings:Diary"] = $"Data Source={DatabaseFile}",
            ["Demo:Now"] = Start,
            // English whatever the machine speaks.
            ["Demo:Language"] = "en",
        };
        foreach (var (key, value) in settings ?? new Dictionary<string, string>()) _settings[key] = value;
        UseKestrel(0);
    }

    /// <summary>The address it listens on, once started.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>Its database.</summary>
    public string DatabaseFile => _folder.File(FileName);

    /// <summary>What the server logged as an error or worse; a journey ends with none.</summary>
    public IReadOnlyCollection<string> Errors => _log.Lines;

    /// <summary>Everything the server logged since it started.</summary>
    public IReadOnlyCollection<string> Log => _log.Everything;

    /// <summary>For a journey that makes the server log an error on purpose.</summary>
    public void ForgetErrors() => _log.Lines.Clear();

    public DiaryServer Started()
    {
        StartServer();
        return this;
    }

    /// <summary>Puts the company, and the keys of its cookies, into a folder.</summary>
    public void CopyTo(string folder) => Copy(_folder.Path, folder);

    /// <summary>Puts everything back to where it began: what is stored, the time, and the errors logged.</summary>
    public void BeginAgain()
    {
        Restore(Path.Combine(_foundedIn ?? throw new InvalidOperationException("There is nothing to go back to."), FileName), DatabaseFile);
        _clock!.Rewind();
        _log.Lines.Clear();
    }

    /// <summary>Waits until every page that was open has gone; <c>false</c> when one stays.</summary>
    public Task<bool> IsLeftByAllAsync() => _circuits.AllCloseAsync();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        foreach (var (key, value) in _settings) builder.UseSetting(key, value);
        builder.ConfigureLogging(log => log.ClearProviders().AddProvider(_log));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<CircuitHandler>(_circuits);
            if (services.LastOrDefault(s => s.ServiceType == typeof(IClock))?.ImplementationInstance is IClock clock) services.AddSingleton<IClock>(_clock = new(clock));
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    private static void Copy(string from, string to)
    {
        Restore(Path.Combine(from, FileName), Path.Combine(to, FileName));
        var keys = Directory.CreateDirectory(Path.Combine(to, Keys));
        foreach (var key in Directory.EnumerateFiles(Path.Combine(from, Keys))) File.Copy(key, Path.Combine(keys.FullName, Path.GetFileName(key)));
    }

    // As a backup is put back: a server that has the file open goes on with what is in it now.
    private static void Restore(string from, string to)
    {
        using var founded = new SqliteConnection($"Data Source={from};Pooling=False");
        using var live = new SqliteConnection($"Data Source={to};Pooling=False");
        // Others put theirs back at the same time, and the first to open what was founded tidies it up before anybody else may read it.
        foreach (var file in new[] { founded, live })
        {
            file.Open();
            using var patience = file.CreateCommand();
            patience.CommandText = "PRAGMA busy_timeout = 10000";
            patience.ExecuteNonQuery();
        }

        founded.BackupDatabase(live);
    }

    /// <summary>The product's own clock, which can be set back to when the server started.</summary>
    private sealed class RewoundClock(IClock clock) : IClock
    {
        private readonly Instant _start = clock.GetCurrentInstant();
        private Duration _behind;

        public Instant GetCurrentInstant() => clock.GetCurrentInstant() - _behind;

        public void Rewind() => _behind = clock.GetCurrentInstant() - _start;
    }

    private sealed class ErrorLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ConcurrentQueue<string> Everything { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = $"{formatter(state, exception)} {exception}";
            Everything.Enqueue(line);
            if (logLevel >= LogLevel.Error) Lines.Enqueue(line);
        }

        public void Dispose()
        {
        }
    }
}
