using Invitations.Core;
using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using Invitations.Core.Scheduling;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Inviting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Invitations.Tests.Support;

/// <summary>A company on a real SQLite file of its own: the people of the demo company, an empty diary, and a Monday morning in March.</summary>
public sealed class TestCompany : IDisposable
{
    /// <summary>Monday, 2 March 2026, 08:00 in Oslo and Copenhagen.</summary>
    public static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 7, 0);

    public const string Oslo = "Europe/Oslo";

    // Made once and copied: a new database takes a third of a second, a copy of one a millisecond.
    private static readonly Lazy<string> Template = new(MakeTemplate);

    // One for all: EF Core builds its model anew for every logger factory it meets, which takes longer than most tests.
    private static readonly ILoggerFactory Logs = new LoggerFactory();

    private readonly TemporaryFolder _folder = new();
    private readonly List<ServiceProvider> _processes = [];

    /// <param name="options">What the connection string says besides the file, for example <c>Default Timeout=1</c>.</param>
    public TestCompany(string options = "")
    {
        File = _folder.File("invitations.db");
        System.IO.File.Copy(Template.Value, File);
        ConnectionString = $"Data Source={File};{options}";
        Services = Start();
    }

    public string File { get; }

    public string ConnectionString { get; }

    public TestClock Clock { get; } = new(Monday);

    public IServiceProvider Services { get; }

    public int Anna { get; } = 1;

    public int Bo { get; } = 2;

    public int Carla { get; } = 3;

    public int David { get; } = 4;

    public int Eva { get; } = 5;

    public int Astrid { get; } = 6;

    public int Lysverk { get; } = 1;

    public int Sales { get; } = 1;

    public int Support { get; } = 2;

    public Participant Fjord { get; } = Participant.Resource(1);

    public Participant Skov { get; } = Participant.Resource(2);

    public Participant Projector { get; } = Participant.Resource(3);

    public Participant Kari { get; } = Participant.ExternalPerson(1);

    public Participant Ola { get; } = Participant.ExternalPerson(2);

    /// <summary>The product over the same file once more, as a second process would have it.</summary>
    /// <param name="connectionString">How, when not as this one.</param>
    /// <param name="statements">Hears what that process asks of SQLite.</param>
    public ServiceProvider Start(string? connectionString = null, Statements? statements = null)
    {
        var services = new ServiceCollection().AddSingleton(Logs).AddLogging().AddSingleton<IClock>(Clock);
        if (statements is not null) services.ConfigureDbContext<DiaryDbContext>(options => options.AddInterceptors(statements));
        services.AddInvitations(connectionString ?? ConnectionString);
        var process = services.BuildServiceProvider();
        _processes.Add(process);
        return process;
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Every use case there is.</summary>
    public IEnumerable<object> UseCases =>
        typeof(SaveFollowUp).Assembly.GetExportedTypes().Where(IsOfUseCases).Select(t => Services.GetService(t)).OfType<object>();

    /// <summary>Whether it stands in the folder of the use cases, or in one of those inside.</summary>
    public static bool IsOfUseCases(Type type) => type.Namespace is { } name && $"{name}.".StartsWith("Invitations.Core.UseCases.", StringComparison.Ordinal);

    /// <summary>A look past the use cases, at what is stored.</summary>
    public async Task<T> LookAsync<T>(Func<DiaryDbContext, Task<T>> look)
    {
        await using var diary = await Get<IDbContextFactory<DiaryDbContext>>().CreateDbContextAsync();
        return await look(diary);
    }

    /// <summary>Another firm, without contacts.</summary>
    public Task FoundAsync(string name) => LookAsync(async diary =>
    {
        diary.Add(new Company(name));
        return await diary.SaveChangesAsync();
    });

    /// <summary>A follow-up as it is stored, with all its rows.</summary>
    public Task<FollowUp> StoredAsync(int id) => LookAsync(async diary => (await diary.FollowUpAsync(id))!);

    /// <summary>A bare connection, as a backup or another program has one.</summary>
    public async Task<SqliteConnection> ConnectAsync()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>An hour on a date of March 2026 in Oslo, ten o'clock unless said otherwise.</summary>
    public static FollowUpTime March(int day, int hour = 10, int minute = 0, int minutes = 60)
    {
        var start = new LocalDateTime(2026, 3, day, hour, minute);
        return FollowUpTime.At(start, start.PlusMinutes(minutes), Oslo).Required;
    }

    public static FollowUpContent Content(FollowUpTime? time = null, string title = "Plan the spring fair") =>
        new(FollowUpKind.Appointment, title, time ?? March(3));

    public FollowUpDraft New(int ownerId, FollowUpTime? time = null, params Participant[] participants) =>
        new(0, 0, Guid.NewGuid(), Content(time), ownerId, participants, new Dictionary<Participant, InvitationStatus>());

    /// <summary>What a dialog that was just opened hands in again, before anything is changed in it.</summary>
    public async Task<FollowUpDraft> DraftAsync(int viewerId, int id)
    {
        var open = (await Get<OpenFollowUp>().ReadAsync(viewerId, id)).Required;
        return new(
            id, open.Version, Guid.NewGuid(), open.Content, open.Owner.Id, [.. open.Participants.Where(p => !p.IsOwner).Select(p => p.Participant)],
            new Dictionary<Participant, InvitationStatus>(), open.Own.Priority, open.Own.AlarmMinutes, open.Own.IsCompleted);
    }

    public async Task<int> PlanAsync(int ownerId, FollowUpTime? time, params Participant[] participants) =>
        (await Get<SaveFollowUp>().ExecuteAsync(ownerId, New(ownerId, time, participants))).Required;

    public Task<Outcome<int>> SaveAsync(int viewerId, FollowUpDraft draft) => Get<SaveFollowUp>().ExecuteAsync(viewerId, draft);

    /// <summary>Opens it, changes something and saves.</summary>
    public async Task<Outcome<int>> ChangeAsync(int viewerId, int id, Func<FollowUpDraft, FollowUpDraft> change) =>
        await SaveAsync(viewerId, change(await DraftAsync(viewerId, id)));

    public async Task<Outcome> AnswerAsync(int viewerId, int id, InvitationAnswer answer, string reason = "") =>
        await Get<AnswerInvitation>().ExecuteAsync(viewerId, id, answer, (await Get<OpenFollowUp>().ReadAsync(viewerId, id)).Required.Sequence, reason);

    public Task<Outcome> AcceptAsync(int viewerId, int id) => AnswerAsync(viewerId, id, InvitationAnswer.Accept);

    public Task<Outcome> DeclineAsync(int viewerId, int id, string reason = "") => AnswerAsync(viewerId, id, InvitationAnswer.Decline, reason);

    public Task<IReadOnlyList<InvitationEntry>> ListAsync(int viewerId) => Get<ListInvitations>().ExecuteAsync(viewerId);

    /// <summary>What is announced while something is done, as one participant's screen hears it.</summary>
    public async Task<DiaryChange> HearAsync(Participant whose, Func<Task> act)
    {
        var heard = new TaskCompletionSource<DiaryChange>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = Get<ChangeNotifier>().Listen(whose, change =>
        {
            heard.TrySetResult(change);
            return Task.CompletedTask;
        });
        await act();
        return await heard.Task.WaitAsync(TimeSpan.FromSeconds(5));
    }

    public void Dispose()
    {
        foreach (var process in _processes) process.Dispose();
        using (var pooled = new SqliteConnection(ConnectionString)) SqliteConnection.ClearPool(pooled);
        _folder.Dispose();
    }

    private static string MakeTemplate()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("invitations-template-").FullName, "template.db");
        using var services = new ServiceCollection().AddLogging().AddInvitations($"Data Source={file};Pooling=False").BuildServiceProvider();
        services.MigrateInvitationsAsync().GetAwaiter().GetResult();
        using var diary = services.GetRequiredService<IDbContextFactory<DiaryDbContext>>().CreateDbContext();
        void Save(params object[] added)
        {
            // One by one, so that they are numbered in this order.
            foreach (var one in added)
            {
                diary.Add(one);
                diary.SaveChanges();
            }
        }

        var oslo = WorkingHours.Weekdays(new(8, 0), new(16, 0));
        var copenhagen = WorkingHours.Weekdays(new(9, 0), new(17, 0));
        Employee[] staff =
        [
            new("Anna Berg", Role.Manager, Oslo, oslo), new("Bo Dahl", Role.Employee, Oslo, oslo),
            new("Carla Holm", Role.Employee, "Europe/Copenhagen", copenhagen), new("David Lund", Role.Employee, "Europe/Copenhagen", copenhagen),
            new("Eva Strand", Role.Employee, Oslo, oslo), new("Astrid Moe", Role.Administrator, Oslo, oslo),
        ];
        Save([.. staff]);
        var (sales, support) = (new UserGroup("Sales"), new UserGroup("Support"));
        foreach (var i in new[] { 0, 1, 2 }) sales.Add(staff[i]);
        foreach (var i in new[] { 3, 4 }) support.Add(staff[i]);
        Save(sales, support, new Company("Lysverk AS"), new ExternalPerson("Kari Nord", 1), new ExternalPerson("Ola Vik", 1));
        Save([
            Resource.Create(new("Fjord", ResourceType.Location, 8, Address: "Oslo")).Required, Resource.Create(new("Skov", ResourceType.Location, 4)).Required,
            Resource.Create(new("Projector", ResourceType.Other)).Required]);
        return file;
    }
}
