using System.Globalization;
using System.Text;

namespace Invitations.Core.FollowUps;

/// <summary>What somebody searches for: words, each of which a follow-up has to have, at least by its beginning, whatever the case and the accents.</summary>
/// <remarks>
/// <para>A word is a run of letters and digits, as the index has it; everything else only keeps words apart, so nothing that is typed can mean anything else.</para>
/// <para>Accents do not count (å is a). æ and ø are letters of their own, and are found by whoever has no such keys: o, oe and ø, ae and æ, aa and å.</para>
/// </remarks>
public sealed class SearchWords
{
    /// <summary>With fewer letters there is nothing to search for yet.</summary>
    public const int FewestLetters = 2;

    /// <summary>Of anything longer only so many characters are read.</summary>
    public const int MostLetters = 200;

    /// <summary>Of more words only so many are looked for.</summary>
    public const int MostWords = 8;

    // "oooooooo" could be spelt in 256 ways.
    private const int MostSpellings = 8;

    private SearchWords(IReadOnlyList<IReadOnlyList<string>> words) => Words = words;

    /// <summary>The words in order, each with the ways it may be spelt, in small letters without accents.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Words { get; }

    /// <summary>Whether there are too few letters to search for.</summary>
    public bool IsTooShort => Words.Sum(w => w[0].Length) < FewestLetters;

    /// <summary>Reads what was typed.</summary>
    public static SearchWords Of(string typed)
    {
        // Half of a pair, which cutting may leave, cannot be normalised.
        var read = string.Concat(typed[..Math.Min(typed.Length, MostLetters)].EnumerateRunes()).Normalize(NormalizationForm.FormC).ToLowerInvariant();
        return new SearchWords([.. Split(read).Distinct().Take(MostWords).Select(Spellings)]);
    }

    /// <summary>Which of the words begin a word of a text, for example of a name; by their place among <see cref="Words"/>.</summary>
    public IEnumerable<int> In(string text)
    {
        var folded = new Folded(text);
        return Enumerable.Range(0, Words.Count).Where(nr => folded.Starts.Exists(start => folded.LongestAt(start, Words[nr]) > 0));
    }

    /// <summary>A text in parts, those marked that begin a word and were searched for.</summary>
    public IReadOnlyList<SearchPart> Parts(string text)
    {
        var parts = new List<SearchPart>();
        var folded = new Folded(text);
        var done = 0;
        foreach (var start in folded.Starts)
        {
            var length = Words.Select(word => folded.LongestAt(start, word)).DefaultIfEmpty().Max();
            if (length == 0) continue;
            var (from, to) = folded.Original(start, length);
            if (from > done) parts.Add(new(text[done..from], false));
            parts.Add(new(text[from..to], true));
            done = to;
        }

        if (done < text.Length) parts.Add(new(text[done..], false));
        return parts;
    }

    /// <summary>A line of a long text around the first of the words in it; empty when none is in it.</summary>
    /// <param name="text">Several lines become one.</param>
    public string Excerpt(string text)
    {
        const int Before = 24, Length = 90;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var parts = Parts(line);
        var at = parts.TakeWhile(p => !p.IsMatch).Sum(p => p.Text.Length);
        if (at == line.Length) return "";

        var from = at <= Before ? 0 : Math.Min(at, line.IndexOf(' ', at - Before) + 1);
        var to = Math.Min(line.Length, from + Length);
        if (to < line.Length && char.IsLowSurrogate(line[to])) to--;
        return $"{(from > 0 ? "…" : "")}{line[from..to]}{(to < line.Length ? "…" : "")}";
    }

    private static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsOfWord(rune) || word.Length > 0 && IsAccent(rune))
            {
                word.Append(rune.ToString());
                continue;
            }

            if (word.Length > 0) yield return word.ToString();
            word.Clear();
        }

        if (word.Length > 0) yield return word.ToString();
    }

    // Every way one letter or two may be meant, one after the other, until there are too many of them.
    private static IReadOnlyList<string> Spellings(string word)
    {
        List<string> all = [""];
        for (var at = 0; at < word.Length;)
        {
            var (length, ways) = Ways(word, at);
            at += length;
            if (all.Count * ways.Length > MostSpellings) ways = ways[..1];
            all = [.. all.SelectMany(_ => ways, (beginning, way) => beginning + way)];
        }

        return [.. all.Select(Fold).Distinct()];
    }

    private static (int Length, string[] Ways) Ways(string word, int at)
    {
        bool Is(string letters) => string.CompareOrdinal(word, at, letters, 0, letters.Length) == 0;
        if (Is("aa")) return (2, ["aa", "å"]);
        if (Is("ae")) return (2, ["ae", "æ"]);
        if (Is("oe")) return (2, ["oe", "ø"]);
        return word[at] switch
        {
            'å' => (1, ["å", "aa"]),
            'æ' => (1, ["æ", "ae"]),
            'ø' => (1, ["ø", "oe"]),
            'o' => (1, ["o", "ø"]),
            var letter => (1, [letter.ToString()]),
        };
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (!IsAccent(rune)) folded.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return folded.ToString();
    }

    private static bool IsOfWord(Rune rune) => Rune.IsLetter(rune) || Rune.IsNumber(rune);

    private static bool IsAccent(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;

    /// <summary>A text in small letters without accents, that knows where each of them came from.</summary>
    private sealed class Folded
    {
        private readonly string _text;
        private readonly List<int> _from = [];
        private readonly int _length;

        public Folded(string text)
        {
            _length = text.Length;
            var folded = new StringBuilder(text.Length);
            var (at, isInside) = (0, false);
            foreach (var rune in text.EnumerateRunes())
            {
                // Half of a pair comes as the replacement character, which is of no word.
                var letters = rune.IsAscii ? char.ToLowerInvariant((char)rune.Value).ToString() : Fold(rune.ToString());
                if (letters.Length > 0)
                {
                    var isOfWord = IsOfWord(rune);
                    if (isOfWord && !isInside) Starts.Add(folded.Length);
                    isInside = isOfWord;
                }

                folded.Append(letters);
                _from.AddRange(Enumerable.Repeat(at, letters.Length));
                at += rune.Utf16SequenceLength;
            }

            _text = folded.ToString();
        }

        /// <summary>Where its words begin.</summary>
        public List<int> Starts { get; } = [];

        /// <summary>How many characters of the longest spelling stand there; 0 for none.</summary>
        public int LongestAt(int start, IReadOnlyList<string> word) =>
            word.Where(w => string.CompareOrdinal(_text, start, w, 0, w.Length) == 0).Select(w => w.Length).DefaultIfEmpty().Max();

        /// <summary>Where in the text as it was; an accent written apart belongs to its letter.</summary>
        public (int From, int To) Original(int start, int length) => (_from[start], start + length < _from.Count ? _from[start + length] : _length);
    }
}

/// <summary>A part of a text that was found.</summary>
/// <param name="Text">The letters as they stand there.</param>
/// <param name="IsMatch">Whether they were searched for.</param>
public sealed record SearchPart(string Text, bool IsMatch);
