using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Invitations.Tests.Support;

/// <summary>The texts as they stand in the files: language <c>en</c>, <c>nb</c> or <c>da</c> → key → words.</summary>
internal static class Words
{
    public static readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> In =
        new[] { ("en", ""), ("nb", ".nb"), ("da", ".da") }.ToDictionary(l => l.Item1, l => Read(l.Item2));

    /// <summary>What English words are called in a language: a journey is written once, in English, and played in all three.</summary>
    /// <param name="whole">Whether these are all the words, or only how they begin, as in "Notifications, 2 unread".</param>
    public static Regex Said(string language, string english, bool whole = true)
    {
        var keys = In["en"].Where(w => Beginning(w.Value) == english).Select(w => w.Key).ToList();
        if (keys.Count is 0) throw new ArgumentException($"No text of UiText.resx reads \"{english}\".", nameof(english));

        // Two keys may share their English and differ in Danish; either will do.
        var words = keys.Select(key => Regex.Escape(Beginning(In[language][key]))).Distinct();
        return new Regex($"^({string.Join('|', words)}){(whole ? "$" : "")}");
    }

    /// <summary>The words of the first text that reads so in English.</summary>
    public static string Say(string language, string english) => In[language][In["en"].First(w => w.Value == english).Key];

    // "Notifications, {0} unread" begins with "Notifications".
    private static string Beginning(string words) => words.Split('{')[0].TrimEnd(' ', ',', ':');

    private static IReadOnlyDictionary<string, string> Read(string ending) => XDocument.Parse(Repository.Read($"Invitations.Web/Texts/UiText{ending}.resx")).Root!
        .Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);
}
