using System.Globalization;
using System.Text;

namespace Invitations.Web.Texts;

/// <summary>Reads figures in whatever script they are typed: ٠٩٣٠, ０９３０ and 0930 are one number.</summary>
public static class WrittenNumber
{
    /// <summary>The same text with the figures that a parser reads, 0 to 9, and the signs between them.</summary>
    public static string Plain(string text)
    {
        if (System.Text.Ascii.IsValid(text)) return text;
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsDigit(rune)) plain.Append((int)Rune.GetNumericValue(rune));
            // What belongs to full-width figures is as wide as they are.
            else if (rune.Value is >= 0xFF01 and <= 0xFF5E) plain.Append((char)(rune.Value - 0xFEE0));
            else plain.Append(rune);
        }

        return plain.ToString();
    }

    /// <summary>Reads a whole number without a sign.</summary>
    /// <returns>The number; <see langword="null"/> when it is none, or too large.</returns>
    public static int? Read(string text) => int.TryParse(Plain(text).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
