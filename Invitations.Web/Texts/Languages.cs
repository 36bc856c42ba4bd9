using System.Globalization;

namespace Invitations.Web.Texts;

/// <summary>A language of the screens.</summary>
/// <param name="Short">As in <c>?culture=nb</c>.</param>
/// <param name="Culture">The culture of words, dates and numbers.</param>
/// <param name="Name">The language's name in itself.</param>
public sealed record Language(string Short, string Culture, string Name);

/// <summary>The languages, and which one somebody means.</summary>
public static class Languages
{
    /// <summary>The key in an address that chooses a language.</summary>
    public const string QueryKey = "culture";

    /// <summary>English first: the default. Always British: Monday comes first and the day has 24 hours.</summary>
    public static readonly IReadOnlyList<Language> All =
    [
        new("en", "en-GB", "English"),
        new("nb", "nb-NO", "Norsk bokmål"),
        new("da", "da-DK", "Dansk"),
    ];

    /// <summary>The default.</summary>
    public static Language Default => All[0];

    /// <summary>The language meant by a tag such as <c>en-US</c>, <c>no</c>, <c>nn-NO</c> or <c>da</c>; <see langword="null"/> when we have no words in it.</summary>
    public static Language? Find(string? tag)
    {
        var primary = tag?.Split('-', '_')[0].Trim().ToLowerInvariant();
        // Norwegian under any of its names is read as bokmål, the one written form there is.
        if (primary is "no" or "nn") primary = "nb";
        return All.FirstOrDefault(l => l.Short == primary);
    }

    /// <summary>The first language of an Accept-Language header, by its weights, that we have words in.</summary>
    public static Language? Accepted(IEnumerable<(string Tag, double Weight)> accepted) =>
        accepted.OrderByDescending(a => a.Weight).Where(a => a.Weight > 0).Select(a => Find(a.Tag)).FirstOrDefault(l => l is not null);

    internal static CultureInfo CultureOf(Language language) => CultureInfo.GetCultureInfo(language.Culture);
}
