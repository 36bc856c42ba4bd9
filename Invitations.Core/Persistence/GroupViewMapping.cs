using Invitations.Core.Diaries;
using Invitations.Core.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Invitations.Core.Persistence;

internal sealed class GroupViewMapping : IEntityTypeConfiguration<GroupView>, IEntityTypeConfiguration<GroupViewMember>, IEntityTypeConfiguration<DiarySettings>
{
    public void Configure(EntityTypeBuilder<GroupView> view)
    {
        view.ToTable("GroupViews");
        view.Ignore(v => v.Whose);
        view.Property(v => v.Name).HasMaxLength(GroupView.NameLength);
        view.Property(v => v.Description).HasMaxLength(GroupView.DescriptionLength);
        view.HasIndex(v => new { v.OwnerId, v.Name }).IsUnique();
        view.HasOne<Employee>().WithMany().HasForeignKey(v => v.OwnerId).OnDelete(DeleteBehavior.Cascade);
        view.HasMany(v => v.Members).WithOne().HasForeignKey(m => m.GroupViewId).OnDelete(DeleteBehavior.Cascade);
        view.Navigation(v => v.Members).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<GroupViewMember> member)
    {
        member.ToTable("GroupViewMembers");
        member.HasKey(m => new { m.GroupViewId, m.Position });
        member.Ignore(m => m.Participant);
        member.HasOne<Employee>().WithMany().HasForeignKey(m => m.EmployeeId).OnDelete(DeleteBehavior.Cascade);
        member.HasOne<Resource>().WithMany().HasForeignKey(m => m.ResourceId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<DiarySettings> settings)
    {
        settings.ToTable("DiarySettings");
        settings.HasKey(s => s.EmployeeId);
        settings.Property(s => s.EmployeeId).ValueGeneratedNever();
        settings.Property(s => s.Tab).HasConversion<string>();
        settings.Property(s => s.Scale).HasConversion<string>();
        settings.Property(s => s.Show).HasMaxLength(DiarySettings.ShowLength);
        settings.HasOne<Employee>().WithMany().HasForeignKey(s => s.EmployeeId).OnDelete(DeleteBehavior.Cascade);
    }
}
