using MudBlazor;

namespace Invitations.Web.Layout;

/// <summary>Style sheet and script of the component library: compressed, and kept by the browser for good.</summary>
/// <remarks>The SDK compresses a file of a package under its plain address only, which the browser would ask for at every page, and not under the one with its fingerprint:
/// 627 KB instead of 42. So it is the plain address, with the library's version behind it.</remarks>
internal static class LibraryFiles
{
    private const string Folder = "/_content/MudBlazor";

    private static readonly string Version = typeof(MudComponentBase).Assembly.ManifestModule.ModuleVersionId.ToString("n");

    /// <summary>The address of a file, from the root of the site.</summary>
    /// <param name="name">Its name in the library.</param>
    public static string AddressOf(string name) => $"{Folder[1..]}/{name}?v={Version}";

    /// <summary>Lets the browser keep what is asked for with this version; after an update an old page is given what there is, and keeps nothing.</summary>
    public static IApplicationBuilder UseLibraryFiles(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments(Folder, StringComparison.Ordinal) && context.Request.Query["v"] == Version) context.Response.KeepForGood();
        return next(context);
    });
}
