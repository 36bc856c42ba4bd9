using System.Globalization;
using BenchmarkDotNet.Running;
using Invitations.Tests.Benchmarks;

namespace Invitations.Tests.Support;

/// <summary>What the test project does when it is run rather than tested.</summary>
internal static class Commands
{
    private const string Usage = """
        dotnet run --project Invitations.Tests -- screenshots <folder> [en|nb|da] [part of a screen's name]
        dotnet run --project Invitations.Tests -- theme
        dotnet run --project Invitations.Tests -c Release -- benchmark [options of BenchmarkDotNet, for example --filter '*']
        dotnet run --project Invitations.Tests -c Release -- answers [seconds]
        dotnet run --project Invitations.Tests -c Release -- circuits [how many] [entries]
        dotnet run --project Invitations.Tests -c Release -- moves [how many]
        """;

    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["screenshots", var folder, .. var rest] when rest.Length < 3:
                return await Screens.TakeAsync(folder, rest.ElementAtOrDefault(0) ?? "en", rest.ElementAtOrDefault(1) ?? "");
            case ["theme"]:
                return await ThemeSheet.WriteAsync();
            case ["benchmark", .. var rest]:
                BenchmarkSwitcher.FromAssembly(typeof(Commands).Assembly).Run(rest);
                BigCompanies.Close();
                return 0;
            case ["answers", .. var rest] when rest.Length < 2:
                await AnswerLoad.RunAsync(int.Parse(rest.ElementAtOrDefault(0) ?? "10", CultureInfo.InvariantCulture));
                return 0;
            case ["circuits", .. var rest] when rest.Length < 3:
                return await CircuitLoad.RunAsync(
                    int.Parse(rest.ElementAtOrDefault(0) ?? "100", CultureInfo.InvariantCulture), int.Parse(rest.ElementAtOrDefault(1) ?? "200", CultureInfo.InvariantCulture));
            case ["moves", .. var rest] when rest.Length < 2:
                return await MoveLoad.RunAsync(int.Parse(rest.ElementAtOrDefault(0) ?? "20", CultureInfo.InvariantCulture));
            case ["look", var server]: // the other half of it
                await CircuitLoad.LookAsync(new Uri(server));
                return 0;
            case ["book", var file, var employee]: // for a test that needs a second process
                await Booking.RunAsync(file, int.Parse(employee, CultureInfo.InvariantCulture));
                return 0;
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }
}
