using Invitations.Core.Diaries;
using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.Scheduling;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Invitations.Core.Persistence;

/// <summary>The diary's tables. One context a use case; writes go through <see cref="DiaryWriter"/> alone.</summary>
public sealed class DiaryDbContext(DbContextOptions<DiaryDbContext> options) : DbContext(options)
{
    private readonly List<FollowUp> _bulk = [];

    /// <summary>What is planned.</summary>
    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    /// <summary>What ties occurrences together.</summary>
    public DbSet<Series> Series => Set<Series>();

    /// <summary>Days on which a country's offices, or all, are closed besides its national holidays.</summary>
    public DbSet<CompanyHoliday> CompanyHolidays => Set<CompanyHoliday>();

    /// <summary>One row a follow-up and participant.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>The types of follow-ups, each with its colour.</summary>
    public DbSet<FollowUpType> Types => Set<FollowUpType>();

    /// <summary>Whose diaries somebody looks at side by side.</summary>
    public DbSet<GroupView> GroupViews => Set<GroupView>();

    /// <summary>How somebody last looked at the diary.</summary>
    public DbSet<DiarySettings> Settings => Set<DiarySettings>();

    /// <summary>Who works here.</summary>
    public DbSet<Employee> Employees => Set<Employee>();

    /// <summary>Who belongs together.</summary>
    public DbSet<UserGroup> Groups => Set<UserGroup>();

    /// <summary>Other firms.</summary>
    public DbSet<Company> Companies => Set<Company>();

    /// <summary>Their people.</summary>
    public DbSet<ExternalPerson> ExternalPeople => Set<ExternalPerson>();

    /// <summary>Rooms and things.</summary>
    public DbSet<Resource> Resources => Set<Resource>();

    /// <summary>Adds many new follow-ups at once; their invitations are written after them, in bulk. Nothing else may have been changed.</summary>
    internal void AddInBulk(IReadOnlyCollection<FollowUp> followUps)
    {
        foreach (var followUp in followUps)
        {
            // One by one, so that the invitations stay out of the tracker.
            if (followUp.Series is { } series) Entry(series).State = EntityState.Added;
            Entry(followUp).State = EntityState.Added;
            if (followUp.Assignment is { } assignment) Entry(assignment).State = EntityState.Added;
        }

        _bulk.AddRange(followUps);
        ChangeTracker.AutoDetectChangesEnabled = false;
    }

    /// <summary>Forgets all that was read or added, for the next write.</summary>
    internal void Forget()
    {
        ChangeTracker.Clear();
        ChangeTracker.AutoDetectChangesEnabled = true;
        _bulk.Clear();
    }

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (_bulk.Count == 0) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        const string Savepoint = "bulk";
        var transaction = Database.CurrentTransaction ?? throw new InvalidOperationException("In bulk is written by the writer alone.");
        await transaction.CreateSavepointAsync(Savepoint, cancellationToken);
        try
        {
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            new BulkInvitations(Model).Insert(this, _bulk);
            return saved + _bulk.Sum(f => f.Invitations.Count);
        }
        catch
        {
            await transaction.RollbackToSavepointAsync(Savepoint, CancellationToken.None);
            throw;
        }
        finally
        {
            Forget(); // Contexts come back from a pool.
        }
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Instant>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<LocalDate>().HaveConversion<LocalDateConverter>();
        configurationBuilder.Properties<LocalTime>().HaveConversion<LocalTimeConverter>();
        configurationBuilder.Properties<Recurrence>().HaveConversion<RecurrenceConverter>();
        configurationBuilder.Properties<WorkingHours>().HaveConversion<WorkingHoursConverter>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(DiaryDbContext).Assembly);
}
