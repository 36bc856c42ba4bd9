using MudBlazor;

namespace Invitations.Web.Layout;

/// <summary>The one theme: colours, type and measures, light and dark. <c>wwwroot/theme.css</c> is what it says in CSS variables, for every page, also those without a circuit.</summary>
/// <remarks>
/// The style sheet is written from here by <c>dotnet run --project Invitations.Tests -- theme</c>, and a test holds the two together. So the browser knows both looks before
/// anything is drawn: nothing flashes, the look changes without asking the server, and no circuit keeps a theme.
/// </remarks>
public static class DiaryTheme
{
    private static readonly string[] Faces = ["Inter", "system-ui", "-apple-system", "Segoe UI", "Roboto", "sans-serif"];

    /// <summary>The theme.</summary>
    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Background = "#f5f6f8", Surface = "#ffffff", BackgroundGray = "#fafbfc",
            LinesDefault = "#dfe3e9", TableLines = "#eceff3", Divider = "#dfe3e9", DividerLight = "#eceff3", LinesInputs = "#8792a1",
            TextPrimary = "#18212c", TextSecondary = "#5a6675", TextDisabled = "#5a6675", ActionDefault = "#5a6675", ActionDisabled = "#5a6675", ActionDisabledBackground = "#eceff3",
            Primary = "#1d5fb3", PrimaryDarken = "#174f97", PrimaryLighten = "#e6effa", PrimaryContrastText = "#ffffff",
            Secondary = "#5a6675", SecondaryContrastText = "#ffffff",
            Tertiary = "#57318a", TertiaryLighten = "#ebe1f6", TertiaryContrastText = "#ffffff",
            Info = "#1d5fb3", InfoLighten = "#e6effa", InfoContrastText = "#ffffff",
            Success = "#17764a", SuccessLighten = "#dfeae8", SuccessContrastText = "#ffffff",
            Warning = "#8f5200", WarningLighten = "#faf0e0", WarningContrastText = "#ffffff",
            Error = "#b9302c", ErrorLighten = "#f9ebea", ErrorContrastText = "#ffffff",
            Dark = "#18212c", DarkContrastText = "#ffffff", GrayLighter = "#f3f4f7", GrayLight = "#dde1e7",
            AppbarBackground = "#ffffff", AppbarText = "#18212c", DrawerBackground = "#ffffff", DrawerText = "#18212c", DrawerIcon = "#5a6675",
            TableStriped = "#fafbfc", TableHover = "#fafbfc", Skeleton = "#e7eaef", OverlayDark = "rgba(24,33,44,0.32)",
            HoverOpacity = 0.06,
        },
        PaletteDark = new PaletteDark
        {
            Background = "#11151b", Surface = "#191f28", BackgroundGray = "#1d2430",
            LinesDefault = "#313b49", TableLines = "#252d39", Divider = "#313b49", DividerLight = "#252d39", LinesInputs = "#6f7d90",
            TextPrimary = "#e7ebf1", TextSecondary = "#a0acbb", TextDisabled = "#a0acbb", ActionDefault = "#a0acbb", ActionDisabled = "#a0acbb", ActionDisabledBackground = "#252d39",
            Primary = "#86b6f4", PrimaryDarken = "#a3c8f8", PrimaryLighten = "#20324c", PrimaryContrastText = "#0d1a2b",
            Secondary = "#a0acbb", SecondaryContrastText = "#11151b",
            Tertiary = "#e5d6fb", TertiaryLighten = "#382a52", TertiaryContrastText = "#241a38",
            Info = "#86b6f4", InfoLighten = "#20324c", InfoContrastText = "#0d1a2b",
            Success = "#63c795", SuccessLighten = "#243a3a", SuccessContrastText = "#0b2418",
            Warning = "#e8b25b", WarningLighten = "#372c1a", WarningContrastText = "#2b1d05",
            Error = "#f08a85", ErrorLighten = "#3a2529", ErrorContrastText = "#2b0d0c",
            Dark = "#e7ebf1", DarkContrastText = "#11151b", GrayLighter = "#151a21", GrayLight = "#353c48",
            AppbarBackground = "#191f28", AppbarText = "#e7ebf1", DrawerBackground = "#191f28", DrawerText = "#e7ebf1", DrawerIcon = "#a0acbb",
            TableStriped = "#1d2430", TableHover = "#1d2430", Skeleton = "#2a323e", OverlayDark = "rgba(0,0,0,0.5)",
            HoverOpacity = 0.08,
        },
        Typography = new()
        {
            Default = new DefaultTypography { FontFamily = Faces, FontSize = "14px", LineHeight = "20px", FontWeight = "400", LetterSpacing = "normal" },
            H1 = new H1Typography { FontFamily = Faces, FontSize = "19px", LineHeight = "26px", FontWeight = "650", LetterSpacing = "normal" },
            H2 = new H2Typography { FontFamily = Faces, FontSize = "18px", LineHeight = "24px", FontWeight = "650", LetterSpacing = "normal" },
            H3 = new H3Typography { FontFamily = Faces, FontSize = "14px", LineHeight = "20px", FontWeight = "650", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = Faces, FontSize = "18px", LineHeight = "24px", FontWeight = "650", LetterSpacing = "normal" },
            Subtitle1 = new Subtitle1Typography { FontFamily = Faces, FontSize = "14px", LineHeight = "20px", FontWeight = "600", LetterSpacing = "normal" },
            Subtitle2 = new Subtitle2Typography { FontFamily = Faces, FontSize = "12px", LineHeight = "16px", FontWeight = "600", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Faces, FontSize = "14px", LineHeight = "20px", FontWeight = "400", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Faces, FontSize = "14px", LineHeight = "20px", FontWeight = "400", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Faces, FontSize = "14px", LineHeight = "20px", FontWeight = "500", LetterSpacing = "normal", TextTransform = "none" },
            Caption = new CaptionTypography { FontFamily = Faces, FontSize = "12px", LineHeight = "16px", FontWeight = "400", LetterSpacing = "normal" },
        },
        LayoutProperties = new() { DefaultBorderRadius = "7px", AppbarHeight = "54px", DrawerWidthLeft = "252px" },
    };
}
