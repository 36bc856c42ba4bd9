using Invitations.Core.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Invitations.Core.Persistence;

internal sealed class DirectoryMapping :
    IEntityTypeConfiguration<Employee>, IEntityTypeConfiguration<UserGroup>, IEntityTypeConfiguration<GroupMember>,
    IEntityTypeConfiguration<Company>, IEntityTypeConfiguration<ExternalPerson>, IEntityTypeConfiguration<Resource>,
    IEntityTypeConfiguration<CompanyHoliday>
{
    public void Configure(EntityTypeBuilder<Employee> employee)
    {
        employee.ToTable("Employees");
        employee.Ignore(e => e.Zone);
        employee.Property(e => e.Name).HasMaxLength(Employee.NameLength);
        employee.Property(e => e.Country).HasConversion<string>();
    }

    public void Configure(EntityTypeBuilder<UserGroup> group)
    {
        group.ToTable("Groups");
        group.HasMany(g => g.Members).WithOne().HasForeignKey(m => m.GroupId).OnDelete(DeleteBehavior.Cascade);
        group.Navigation(g => g.Members).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<GroupMember> member)
    {
        member.ToTable("GroupMembers");
        member.HasKey(m => new { m.GroupId, m.EmployeeId });
        member.HasOne<Employee>().WithMany().HasForeignKey(m => m.EmployeeId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Company> company) => company.ToTable("Companies");

    public void Configure(EntityTypeBuilder<ExternalPerson> person)
    {
        person.ToTable("ExternalPeople");
        person.HasOne<Company>().WithMany().HasForeignKey(p => p.CompanyId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Resource> resource)
    {
        resource.ToTable("Resources");
        resource.Property(r => r.Name).HasMaxLength(Resource.NameLength);
        resource.HasIndex(r => r.Name).IsUnique().HasFilter("NOT IsDeleted");
    }

    public void Configure(EntityTypeBuilder<CompanyHoliday> holiday)
    {
        holiday.ToTable("CompanyHolidays");
        holiday.Property(h => h.Country).HasConversion<string>();
        holiday.HasIndex(h => h.Date);
    }
}
