using System.Globalization;
using System.Text.RegularExpressions;

namespace Invitations.Tests.Support;

/// <summary>Colours as a person sees them: contrast as WCAG 2.2 measures it, and how far apart two are, also for eyes that lack one kind of cone.</summary>
internal static class Palette
{
    /// <summary>Who looks. The three others see as Machado, Oliveira and Fernandes (2009) have it, severity 1.</summary>
    public enum Eyes { Usual, WithoutRed, WithoutGreen, WithoutBlue }

    /// <summary>The two values, light and dark, of each variable that has a <c>light-dark(…, …)</c> of plain colours.</summary>
    public static IReadOnlyDictionary<string, (Colour Light, Colour Dark)> Read(string css) =>
        Regex.Matches(css, @"--([\w-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)").ToDictionary(
            m => m.Groups[1].Value, m => (Colour.Of(m.Groups[2].Value), Colour.Of(m.Groups[3].Value)), StringComparer.Ordinal);

    /// <summary>The contrast ratio, 1 to 21.</summary>
    public static double Contrast(Colour one, Colour other)
    {
        var (dark, light) = (Math.Min(one.Luminance, other.Luminance), Math.Max(one.Luminance, other.Luminance));
        return (light + .05) / (dark + .05);
    }

    /// <summary>How far apart two colours are in OKLab, times 100: 2 is just seen side by side.</summary>
    public static double Distance(Colour one, Colour other, Eyes eyes)
    {
        var (a, b) = (one.Lab(eyes), other.Lab(eyes));
        return 100 * Math.Sqrt(Math.Pow(a.L - b.L, 2) + Math.Pow(a.A - b.A, 2) + Math.Pow(a.B - b.B, 2));
    }

    /// <summary>A colour of the sRGB space, 0 to 1 each.</summary>
    public readonly record struct Colour(double Red, double Green, double Blue)
    {
        public static Colour Of(string hex)
        {
            double At(int from) => int.Parse(hex.AsSpan(from, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
            return new(At(1), At(3), At(5));
        }

        public double Luminance => .2126 * Linear(Red) + .7152 * Linear(Green) + .0722 * Linear(Blue);

        /// <summary>As <c>color-mix(in srgb, this share, other)</c> does.</summary>
        public Colour Mix(Colour other, double share) =>
            new(Red * share + other.Red * (1 - share), Green * share + other.Green * (1 - share), Blue * share + other.Blue * (1 - share));

        public (double L, double A, double B) Lab(Eyes eyes)
        {
            var (r, g, b) = (Linear(Red), Linear(Green), Linear(Blue));
            (r, g, b) = eyes switch
            {
                Eyes.WithoutRed => (.152286 * r + 1.052583 * g - .204868 * b, .114503 * r + .786281 * g + .099216 * b, -.003882 * r - .048116 * g + 1.051998 * b),
                Eyes.WithoutGreen => (.367322 * r + .860646 * g - .227968 * b, .280085 * r + .672501 * g + .047413 * b, -.011820 * r + .042940 * g + .968881 * b),
                Eyes.WithoutBlue => (1.255528 * r - .076749 * g - .178779 * b, -.078411 * r + .930809 * g + .147602 * b, .004733 * r + .691367 * g + .303900 * b),
                _ => (r, g, b),
            };
            (r, g, b) = (Math.Clamp(r, 0, 1), Math.Clamp(g, 0, 1), Math.Clamp(b, 0, 1));
            var (l, m, s) = (
                Math.Cbrt(.4122214708 * r + .5363325363 * g + .0514459929 * b),
                Math.Cbrt(.2119034982 * r + .6806995451 * g + .1073969566 * b),
                Math.Cbrt(.0883024619 * r + .2817188376 * g + .6299787005 * b));
            return (
                .2104542553 * l + .7936177850 * m - .0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + .4505937099 * s,
                .0259040371 * l + .7827717662 * m - .8086757660 * s);
        }

        private static double Linear(double value) => value <= .04045 ? value / 12.92 : Math.Pow((value + .055) / 1.055, 2.4);
    }
}
