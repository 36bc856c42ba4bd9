using Invitations.Core.Assigning;
using Invitations.Core.Directory;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Invitations.Core.Persistence;

internal sealed class FollowUpMapping : IEntityTypeConfiguration<FollowUp>, IEntityTypeConfiguration<Invitation>, IEntityTypeConfiguration<Assignment>, IEntityTypeConfiguration<Series>,
    IEntityTypeConfiguration<FollowUpType>
{
    public void Configure(EntityTypeBuilder<FollowUp> followUp)
    {
        followUp.ToTable("FollowUps");
        followUp.Property(f => f.Version).IsConcurrencyToken();
        followUp.HasIndex(f => f.SavedBy);
        followUp.HasIndex(f => f.OwnerId);
        followUp.HasIndex(f => f.OrganizerId);
        followUp.Property(f => f.Title).HasMaxLength(FollowUpContent.TitleLength);
        followUp.Property(f => f.Location).HasMaxLength(FollowUpContent.LocationLength);
        followUp.Property(f => f.Description).HasMaxLength(FollowUpContent.DescriptionLength);
        followUp.Ignore(f => f.Participants).Ignore(f => f.OwnersRow).Ignore(f => f.IsAssignmentOpen).Ignore(f => f.Content);

        followUp.ComplexProperty(f => f.Time, time =>
        {
            time.Ignore(t => t.Interval).Ignore(t => t.Zone);
            time.Property(t => t.StartDate).HasColumnName("StartDate");
            time.Property(t => t.StartTime).HasColumnName("StartTime");
            time.Property(t => t.EndDate).HasColumnName("EndDate");
            time.Property(t => t.EndTime).HasColumnName("EndTime");
            time.Property(t => t.AllDay).HasColumnName("AllDay");
            time.Property(t => t.ZoneId).HasColumnName("ZoneId");
            time.Property(t => t.Starts).HasColumnName("Starts");
            time.Property(t => t.Ends).HasColumnName("Ends");
        });

        followUp.HasMany(f => f.Invitations).WithOne().HasForeignKey(i => i.FollowUpId).OnDelete(DeleteBehavior.Cascade);
        followUp.Navigation(f => f.Invitations).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude(false);
        followUp.HasOne(f => f.Series).WithMany().HasForeignKey(f => f.SeriesId).OnDelete(DeleteBehavior.Restrict);
        followUp.HasOne(f => f.Assignment).WithOne().HasForeignKey<Assignment>(a => a.FollowUpId).OnDelete(DeleteBehavior.Cascade);

        followUp.HasOne<Employee>().WithMany().HasForeignKey(f => f.OwnerId).OnDelete(DeleteBehavior.Restrict);
        followUp.HasOne<Employee>().WithMany().HasForeignKey(f => f.OrganizerId).OnDelete(DeleteBehavior.Restrict);
        followUp.HasOne<Employee>().WithMany().HasForeignKey(f => f.RegisteredById).OnDelete(DeleteBehavior.Restrict);
        followUp.HasOne<FollowUpType>().WithMany().HasForeignKey(f => f.TypeId).OnDelete(DeleteBehavior.Restrict);
        followUp.HasOne<UserGroup>().WithMany().HasForeignKey(f => f.GroupId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("Invitations", table => table.HasCheckConstraint(
            "CK_Invitations_OneParticipant", "(EmployeeId IS NOT NULL) + (ResourceId IS NOT NULL) + (ExternalPersonId IS NOT NULL) = 1"));
        invitation.Ignore(i => i.Participant).Ignore(i => i.IsWithdrawn).Ignore(i => i.IsOpen);
        invitation.Property(i => i.Reason).HasMaxLength(Invitation.ReasonLength);

        // Nobody is on one list twice, whichever way the row got there.
        invitation.HasIndex(i => new { i.FollowUpId, i.EmployeeId }).IsUnique();
        invitation.HasIndex(i => new { i.FollowUpId, i.ResourceId }).IsUnique();
        invitation.HasIndex(i => new { i.FollowUpId, i.ExternalPersonId }).IsUnique();

        // Diaries, busy times and archives are ranges of one of these.
        invitation.HasIndex(i => new { i.EmployeeId, i.IsLong, i.Starts, i.Ends, i.TakesTime });
        invitation.HasIndex(i => new { i.ResourceId, i.IsLong, i.Starts, i.Ends, i.TakesTime });
        invitation.HasIndex(i => new { i.ExternalPersonId, i.Starts });
        invitation.HasIndex(i => i.AwaitsAcknowledgement).HasFilter("AwaitsAcknowledgement");

        invitation.HasOne<Employee>().WithMany().HasForeignKey(i => i.EmployeeId).OnDelete(DeleteBehavior.Restrict);
        invitation.HasOne<Resource>().WithMany().HasForeignKey(i => i.ResourceId).OnDelete(DeleteBehavior.Restrict);
        invitation.HasOne<ExternalPerson>().WithMany().HasForeignKey(i => i.ExternalPersonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<FollowUpType> type)
    {
        type.ToTable("FollowUpTypes");
        type.Ignore(t => t.IsBasic);
        type.Property(t => t.Name).HasMaxLength(FollowUpType.NameLength);
        type.Property(t => t.Colour).HasConversion<string>();
        type.HasIndex(t => new { t.Kind, t.Name }).IsUnique().HasFilter("NOT IsDeleted");
    }

    public void Configure(EntityTypeBuilder<Series> series) => series.ToTable("Series");

    public void Configure(EntityTypeBuilder<Assignment> assignment)
    {
        assignment.ToTable("Assignments");
        assignment.HasKey(a => a.FollowUpId);
        assignment.Ignore(a => a.IsOpen);
        assignment.Property(a => a.Reason).HasMaxLength(Assignment.ReasonLength);
        assignment.HasIndex(a => a.AssignedById);
        assignment.HasOne<Employee>().WithMany().HasForeignKey(a => a.AssignedById).OnDelete(DeleteBehavior.Restrict);
        assignment.HasOne<Employee>().WithMany().HasForeignKey(a => a.AssigneeId).OnDelete(DeleteBehavior.Restrict);
    }
}
