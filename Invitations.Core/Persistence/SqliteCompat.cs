using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Invitations.Core.Persistence;

/// <summary>Lets EF Core 10 run where only an older SQLitePCLRaw was restored, on the system's own SQLite.</summary>
/// <remarks>
/// <para>Does nothing once SQLitePCLRaw 2.1.13 or later is restored. Until then two things differ: the assembly version asked for, and the
/// bundled library (3.35.5), which lacks what EF Core 10 writes and waits in whole seconds when writers queue.</para>
/// <para>All use of SQLite stays in this project, so that this has always run before the first connection.</para>
/// </remarks>
internal static class SqliteCompat
{
    private static readonly Version FirstThatNeedsNoHelp = new(2, 1);

#pragma warning disable CA2255 // Reason: it must run before the first type of Microsoft.Data.Sqlite is loaded, whoever loads it.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Prepare()
    {
        AssemblyLoadContext.Default.Resolving += static (context, name) =>
            name.Version is not null && name.Name!.StartsWith("SQLitePCLRaw.", StringComparison.Ordinal)
                ? context.LoadFromAssemblyName(new AssemblyName(name.Name))
                : null;

        Assembly provider;
        try { provider = Assembly.Load("SQLitePCLRaw.provider.e_sqlite3"); }
        catch (FileNotFoundException) { return; }

        if (provider.GetName().Version >= FirstThatNeedsNoHelp) return;
        NativeLibrary.SetDllImportResolver(provider, static (library, _, _) =>
            library == "e_sqlite3" && NativeLibrary.TryLoad(SystemLibrary, out var handle) ? handle : 0);
    }

    private static string SystemLibrary => OperatingSystem.IsMacOS() ? "libsqlite3.dylib" : "libsqlite3.so.0";
}
