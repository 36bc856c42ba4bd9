using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;

namespace Invitations.Web.Layout;

/// <summary>The scripts, all under one address that changes with any of them: the browser keeps them for good, and one module names another plainly. An import map would do
/// the same, but it is a script inside the page, which the content policy forbids.</summary>
internal sealed partial class Scripts(IWebHostEnvironment environment)
{
    private const string Folder = "js";

    private readonly Lazy<Kept> _kept = new(() => Read(environment.WebRootFileProvider));
    private readonly bool _changes = environment.IsDevelopment();

    /// <summary>Where a module is served.</summary>
    /// <param name="module">Its path in the folder of scripts.</param>
    public string AddressOf(string module) => $"{Folder}/{_kept.Value.Version}/{module}";

    /// <summary>Where the modules are that some modules need, so that all can be fetched at once.</summary>
    public IEnumerable<string> Needed(params IEnumerable<string> modules)
    {
        var needed = new List<string>(modules);
        for (var i = 0; i < needed.Count; i++) needed.AddRange(_kept.Value.Imports[needed[i]].Except(needed));
        return needed.Select(AddressOf);
    }

    /// <summary>Serves what is asked for by such an address, also one of before an update by a page that is still open.</summary>
    public Task ServeAsync(HttpContext context, RequestDelegate next)
    {
        if (Versioned().Match(context.Request.Path.Value ?? "") is not { Success: true } asked) return next(context);
        context.Request.Path = $"/{Folder}/{asked.Groups["module"].Value}";
        if (!_changes && asked.Groups["version"].Value == _kept.Value.Version) context.Response.KeepForGood();
        return next(context);
    }

    private static Kept Read(IFileProvider files)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Collect("");
        var all = string.Join('\0', texts.Select(t => $"{t.Key}\0{t.Value}"));
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16];
        return new(version, texts.ToDictionary(t => t.Key, t => ImportsOf(t.Key, t.Value), StringComparer.Ordinal));

        void Collect(string folder)
        {
            foreach (var file in files.GetDirectoryContents($"{Folder}/{folder}"))
            {
                if (file.IsDirectory) Collect($"{folder}{file.Name}/");
                else if (file.Name.EndsWith(".js", StringComparison.Ordinal))
                {
                    using var reader = new StreamReader(file.CreateReadStream());
                    texts[folder + file.Name] = reader.ReadToEnd();
                }
            }
        }
    }

    private static string[] ImportsOf(string module, string text)
    {
        var here = new Uri(new Uri("file:///"), module);
        return [.. Import().Matches(text).Select(i => new Uri(here, i.Groups["module"].Value).AbsolutePath[1..])];
    }

    [GeneratedRegex("^/js/(?<version>[0-9a-f]{16})/(?<module>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Versioned();

    // One that is fetched only when it is needed, by import(), is not among them.
    [GeneratedRegex("^import (.+ from )?'(?<module>[^']+)';$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Import();

    private sealed record Kept(string Version, IReadOnlyDictionary<string, string[]> Imports);
}
