using Invitations.Core.Persistence;
using Invitations.Web.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Design;

internal static class Program
{
    private static void Main() { }
}

/// <summary>How `dotnet ef` gets the accounts' context; the file is never filled.</summary>
public sealed class SignInFactory : IDesignTimeDbContextFactory<SignInDbContext>
{
    public SignInDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SignInDbContext>();
        options.UseDiaryDatabase(DesignFile.ConnectionString).UseSqlite(sqlite => sqlite.MigrationsHistoryTable(SignInDbContext.MigrationsTable));
        return new SignInDbContext(options.Options);
    }
}

/// <summary>How `dotnet ef` gets the diary's context; the file is never filled.</summary>
public sealed class DiaryFactory : IDesignTimeDbContextFactory<DiaryDbContext>
{
    public DiaryDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<DiaryDbContext>();
        options.UseDiaryDatabase(DesignFile.ConnectionString);
        return new DiaryDbContext(options.Options);
    }
}

internal static class DesignFile
{
    public static readonly string ConnectionString = $"Data Source={Path.Combine(Path.GetTempPath(), "invitations-design.db")}";
}
