using System.Globalization;
using System.Text;

namespace Invitations.Core;

/// <summary>Text as it is kept: cleaned where it enters of what nobody can see and of what would turn the words around it.</summary>
/// <remarks>
/// Taken out are halves of surrogate pairs, control characters, direction embeddings, overrides and isolates (Unicode 16, UAX 9, 2.1 to 2.5), zero-width spaces, byte order
/// marks and noncharacters. Joiners and marks stay: emoji and several scripts are written with them. The rest is in its composed form (NFC).
/// </remarks>
public static class CleanText
{
    /// <summary>One line: ends of lines and tabs are spaces, and none stands at either end. Empty when nothing in it can be seen.</summary>
    public static string Line(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var line = IsPlain(text) ? text.Trim() : Clean(text, keepsLines: false).Trim();
        return CanBeSeen(line) ? line : "";
    }

    /// <summary>Several lines, each ended by a line feed. Empty when nothing in it can be seen.</summary>
    public static string Lines(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var lines = IsPlain(text) ? text : Clean(text, keepsLines: true);
        return CanBeSeen(lines) ? lines : "";
    }

    // Most of what is written: nothing to look at twice.
    private static bool IsPlain(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0;

    private static string Clean(string text, bool keepsLines)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) is not System.Buffers.OperationStatus.Done)
            {
                at += length;
                continue;
            }

            at += length;
            var value = rune.Value;
            if (value is '\r' && at < text.Length && text[at] is '\n') continue;
            if (value is '\r' or '\n' or 0x0B or 0x0C or 0x85 or 0x2028 or 0x2029) clean.Append(keepsLines ? '\n' : ' ');
            else if (value is '\t') clean.Append(' ');
            else if (!IsTakenOut(rune)) clean.Append(rune.ToString());
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsTakenOut(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200B or 0xFEFF or (>= 0xFFF9 and <= 0xFFFB) or (>= 0xFDD0 and <= 0xFDEF)
        || (rune.Value & 0xFFFE) is 0xFFFE;

    private static bool CanBeSeen(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            // Letters by name alone: the fillers of Hangul, and the blank of Braille.
            if (rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800) continue;
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control
                or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)) return true;
        }

        return false;
    }
}
