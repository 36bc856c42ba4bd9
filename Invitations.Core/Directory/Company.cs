namespace Invitations.Core.Directory;

/// <summary>Another firm; its activity archive lists what its people are invited to (R05).</summary>
public sealed class Company
{
    /// <summary>Notes a firm.</summary>
    public Company(string name) => Name = name;

    private Company() => Name = null!; // EF Core fills it in.

    /// <summary>Identity.</summary>
    public int Id { get; private set; }

    /// <summary>What lists show.</summary>
    public string Name { get; private set; }
}

/// <summary>A person at another firm; has no diary here.</summary>
public sealed class ExternalPerson
{
    /// <summary>Notes a contact.</summary>
    public ExternalPerson(string name, int companyId) => (Name, CompanyId) = (name, companyId);

    private ExternalPerson() => Name = null!; // EF Core fills it in.

    /// <summary>Identity.</summary>
    public int Id { get; private set; }

    /// <summary>What lists show.</summary>
    public string Name { get; private set; }

    /// <summary>The firm.</summary>
    public int CompanyId { get; private set; }
}
