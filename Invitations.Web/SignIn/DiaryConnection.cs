using System.Data.Common;

namespace Invitations.Web.SignIn;

/// <summary>Where the database is.</summary>
public static class DiaryConnection
{
    private const string FileKey = "Data Source";

    /// <summary><c>ConnectionStrings:Diary</c>, by default <c>data/invitations.db</c>; a relative file lies under the content root, wherever the program was started from.</summary>
    public static string Of(IConfiguration configuration, IHostEnvironment environment)
    {
        var connection = new DbConnectionStringBuilder { ConnectionString = configuration.GetConnectionString("Diary") ?? "Data Source=data/invitations.db" };
        if (connection.TryGetValue(FileKey, out var file) && file is string path && !IsMemory(path)) connection[FileKey] = Path.GetFullPath(path, environment.ContentRootPath);
        return connection.ConnectionString;
    }

    /// <summary>The folder of the file.</summary>
    public static string Folder(string connectionString)
    {
        var file = (string)new DbConnectionStringBuilder { ConnectionString = connectionString }[FileKey];
        return IsMemory(file) ? Path.GetTempPath() : Path.GetDirectoryName(Path.GetFullPath(file))!;
    }

    private static bool IsMemory(string file) => file == ":memory:" || file.StartsWith("file:", StringComparison.Ordinal);
}
