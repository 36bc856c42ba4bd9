using System.Text;
using System.Text.RegularExpressions;
using Invitations.Web.Layout;
using MudBlazor;

namespace Invitations.Tests.Support;

/// <summary>What <see cref="DiaryTheme"/> says, as the style sheet <c>wwwroot/theme.css</c>: everything in the light look, and what the dark look says differently.</summary>
internal static class ThemeSheet
{
    public const string File = "Invitations.Web/wwwroot/theme.css";

    /// <summary>Writes it anew.</summary>
    public static async Task<int> WriteAsync()
    {
        await System.IO.File.WriteAllTextAsync(Path.Combine(Repository.Root, File), await MakeAsync());
        return 0;
    }

    /// <summary>Makes it from the theme, by the library's own provider.</summary>
    public static async Task<string> MakeAsync()
    {
        var (light, dark) = (await VariablesAsync(isDark: false), await VariablesAsync(isDark: true));
        var different = dark.Where(variable => light[variable.Key] != variable.Value).ToList();
        var css = new StringBuilder("/* Written from Layout/DiaryTheme.cs by: dotnet run --project Invitations.Tests -- theme */\n");
        Append(css, "", ":root", light);
        // The system's own choice, unless somebody has made theirs.
        css.Append("@media (prefers-color-scheme: dark) {\n");
        Append(css, "  ", ":root:not([data-theme=\"light\"])", different);
        css.Append("}\n");
        Append(css, "", ":root[data-theme=\"dark\"]", different);
        return css.ToString();
    }

    private static void Append(StringBuilder css, string indent, string selector, IEnumerable<KeyValuePair<string, string>> variables)
    {
        css.Append(indent).Append(selector).Append(" {\n");
        foreach (var (name, value) in variables) css.Append(indent).Append("  ").Append(name).Append(": ").Append(value).Append(";\n");
        css.Append(indent).Append("}\n");
    }

    private static async Task<Dictionary<string, string>> VariablesAsync(bool isDark)
    {
        await using var drawing = new Drawing();
        var html = await drawing.DrawAsync<MudThemeProvider>(new()
        {
            [nameof(MudThemeProvider.Theme)] = DiaryTheme.Theme,
            [nameof(MudThemeProvider.IsDarkMode)] = isDark,
            [nameof(MudThemeProvider.DefaultScrollbar)] = true,
        });
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match variable in Regex.Matches(html, @"(--mud-[\w-]+):\s*([^;]+);")) variables[variable.Groups[1].Value] = variable.Groups[2].Value.Trim().Replace("'", "\"", StringComparison.Ordinal);
        return variables;
    }
}
