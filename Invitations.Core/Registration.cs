using Invitations.Core.Notifying;
using Invitations.Core.Persistence;
using Invitations.Core.UseCases.Administration;
using Invitations.Core.UseCases.Diaries;
using Invitations.Core.UseCases.Directory;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Inviting;
using Invitations.Core.UseCases.Repeating;
using Invitations.Core.UseCases.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace Invitations.Core;

/// <summary>The one door for dependency injection.</summary>
public static class Registration
{
    /// <summary>Adds the diary: its database, its use cases, the notifier, and the system's clock unless another was added before.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="connectionString">The SQLite connection string.</param>
    public static IServiceCollection AddInvitations(this IServiceCollection services, string connectionString)
    {
        services.AddPooledDbContextFactory<DiaryDbContext>(options => options.UseDiaryDatabase(connectionString));
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        services.AddSingleton<DiaryWriter>();
        services.AddSingleton<ChangeNotifier>();

        // Stateless, so one of each serves all circuits.
        services.AddSingleton<AcknowledgeNotice>();
        services.AddSingleton<AnswerInvitation>();
        services.AddSingleton<AssignFollowUp>();
        services.AddSingleton<ChangeOwnPart>();
        services.AddSingleton<CheckSeries>();
        services.AddSingleton<CheckTime>();
        services.AddSingleton<CopyFollowUp>();
        services.AddSingleton<DeleteFollowUp>();
        services.AddSingleton<FindParticipants>();
        services.AddSingleton<KeepDiarySettings>();
        services.AddSingleton<KeepFollowUpTypes>();
        services.AddSingleton<KeepGroupViews>();
        services.AddSingleton<KeepHolidays>();
        services.AddSingleton<KeepResources>();
        services.AddSingleton<KeepWorkingHours>();
        services.AddSingleton<ListInvitations>();
        services.AddSingleton<ListToDo>();
        services.AddSingleton<MoveFollowUp>();
        services.AddSingleton<OpenFollowUp>();
        services.AddSingleton<ParkFollowUp>();
        services.AddSingleton<SaveFollowUp>();
        services.AddSingleton<SearchFollowUps>();
        services.AddSingleton<SeeInvitations>();
        services.AddSingleton<ShowCompany>();
        services.AddSingleton<ShowDaysOff>();
        services.AddSingleton<ShowDiaries>();
        services.AddSingleton<ShowFullness>();
        services.AddSingleton<ShowTaken>();
        services.AddSingleton<ShowViewer>();
        services.AddSingleton<StopRepeating>();
        services.AddSingleton<SuggestLocations>();
        services.AddSingleton<SuggestTimes>();
        services.AddSingleton<UndoChange>();
        return services;
    }

    /// <summary>Brings the database up to date; makes it when there is none.</summary>
    public static async Task MigrateInvitationsAsync(this IServiceProvider services)
    {
        await using var diary = await services.GetRequiredService<IDbContextFactory<DiaryDbContext>>().CreateDbContextAsync();
        await diary.Database.MigrateWhenPendingAsync();
        // Kept in the file: once is enough, also for a file that came from elsewhere.
        await diary.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
    }
}
