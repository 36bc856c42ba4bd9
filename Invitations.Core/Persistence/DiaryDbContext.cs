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
    /// <summary>What is planned.</summary>
    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    /// <summary>What ties occurrences together.</summary>
    public DbSet<Series> Series => Set<Series>();

    /// <summary>Days on which a country's offices, or all, are closed besides its national holidays.</summary>
    public DbSet<CompanyHoliday> CompanyHolidays => Set<CompanyHoliday>();

    /// <summary>One row a follow-up and participant.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

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
