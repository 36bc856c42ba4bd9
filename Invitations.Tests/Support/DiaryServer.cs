using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace Invitations.Tests.Support;

/// <summary>The whole product on a real port, with a database file of its own and a written date.</summary>
public sealed class DiaryServer : WebApplicationFactory<Program>
{
    /// <summary>A Monday, 07:30 in Oslo and Copenhagen; the week of 16 March is empty for everybody.</summary>
    public const string Start = "2026-03-02T06:30:00Z";

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _settings;
    private readonly ErrorLog _log = new();
    private readonly string _environment;

    /// <param name="settings">What differs from the demo company in Development on <see cref="Start"/>.</param>
    /// <param name="environment">Development also serves the packages' own style sheets and scripts.</param>
    public DiaryServer(IReadOnlyDictionary<string, string>? settings = null, string environment = "Development")
    {
        _environment = environment;
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
    public string DatabaseFile => _folder.File("invitations.db");

    /// <summary>What the server logged as an error or worse; a journey ends with none.</summary>
    public IReadOnlyCollection<string> Errors => _log.Lines;

    /// <summary>Everything the server logged.</summary>
    public IReadOnlyCollection<string> Log => _log.Everything;

    /// <summary>For a journey that makes the server log an error on purpose.</summary>
    public void ForgetErrors() => _log.Lines.Clear();

    public DiaryServer Started()
    {
        StartServer();
        return this;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        foreach (var (key, value) in _settings) builder.UseSetting(key, value);
        builder.ConfigureLogging(log => log.ClearProviders().AddProvider(_log));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
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
