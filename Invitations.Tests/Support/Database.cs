using Invitations.Core;
using Invitations.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;

namespace Invitations.Tests.Support;

/// <summary>A real SQLite file of a test's own, with everything Core registers and a clock that stands until it is moved.</summary>
/// <example><code>
/// await using var database = await Database.CreateAsync();
/// await database.AddAsync(new Employee(…));
/// var outcome = await database.Get&lt;SaveFollowUp&gt;().ExecuteAsync(…);
/// await using var diary = await database.OpenAsync();
/// </code></example>
public sealed class Database : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;

    private Database(Instant now)
    {
        Clock = new TestClock(now);
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IClock>(Clock)
            .AddInvitations($"Data Source={_folder.File("invitations.db")}")
            .BuildServiceProvider();
    }

    public TestClock Clock { get; }

    /// <summary>An empty diary.</summary>
    /// <param name="now">What the clock says, in ISO form.</param>
    public static async Task<Database> CreateAsync(string now = DiaryServer.Start)
    {
        var database = new Database(InstantPattern.ExtendedIso.Parse(now).Value);
        await database._services.MigrateInvitationsAsync();
        return database;
    }

    /// <summary>A use case, or anything else that Core registers.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A context, to look at what was stored.</summary>
    public Task<DiaryDbContext> OpenAsync() => Get<IDbContextFactory<DiaryDbContext>>().CreateDbContextAsync();

    /// <summary>Puts rows there past the rules, to begin from; they have their ids afterwards.</summary>
    public async Task AddAsync(params object[] rows)
    {
        await using var diary = await OpenAsync();
        diary.AddRange(rows);
        await diary.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
