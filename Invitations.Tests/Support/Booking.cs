using System.Diagnostics;
using System.Globalization;
using Invitations.Core;
using Invitations.Core.FollowUps;
using Invitations.Core.Inviting;
using Invitations.Core.UseCases.FollowUps;
using Invitations.Core.UseCases.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Invitations.Tests.Support;

/// <summary>A process of its own that books a room at one time after the other, as soon as it is told to: two of them race.</summary>
internal sealed class Booking : IDisposable
{
    private static readonly LocalDateTime First = new(2026, 3, 3, 8, 0);

    private readonly Process _process;

    /// <param name="file">The database.</param>
    /// <param name="employeeId">Who books.</param>
    public Booking(string file, int employeeId)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { "exec", typeof(Booking).Assembly.Location, "book", file, employeeId.ToString(CultureInfo.InvariantCulture) }) start.ArgumentList.Add(argument);
        _process = Process.Start(start)!;
    }

    /// <summary>The half-hour of a round.</summary>
    public static FollowUpTime Time(int round)
    {
        // Sixteen a day, one after the other.
        var from = First.PlusDays(round / 16).PlusMinutes(30 * (round % 16));
        return FollowUpTime.At(from, from.PlusMinutes(30), TestCompany.Oslo).Required;
    }

    /// <summary>Waits until it can begin at once.</summary>
    public async Task ReadyAsync() => (await _process.StandardOutput.ReadLineAsync()).Should().Be("ready");

    /// <summary>Lets it book; does not wait.</summary>
    public Task GoAsync(int round) => _process.StandardInput.WriteLineAsync(round.ToString(CultureInfo.InvariantCulture));

    /// <summary>What came of it: <c>won</c>, or what it was told.</summary>
    public async Task<string> OutcomeAsync() => await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The process has ended.");

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5000)) _process.Kill();
        _process.Dispose();
    }

    /// <summary>What the process itself does.</summary>
    public static async Task RunAsync(string file, int employeeId)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<IClock>(new TestClock(TestCompany.Monday));
        await using var process = services.AddInvitations($"Data Source={file}").BuildServiceProvider();
        var (save, room) = (process.GetRequiredService<SaveFollowUp>(), Participant.Resource(1));
        // What is run first takes longest, and would lose every race.
        await process.GetRequiredService<CheckTime>().ExecuteAsync(0, Time(0), ShowAs.Busy, employeeId, [room]);
        Console.WriteLine("ready");
        while (await Console.In.ReadLineAsync() is { } round)
        {
            var content = new FollowUpContent(FollowUpKind.Appointment, "A race", Time(int.Parse(round, CultureInfo.InvariantCulture)));
            var outcome = await save.ExecuteAsync(employeeId, new(0, 0, Guid.NewGuid(), content, employeeId, [room], new Dictionary<Participant, InvitationStatus>()));
            Console.WriteLine(outcome.IsDone ? "won" : outcome.Taken is { } taken ? $"{taken.Name}|{taken.HeldBy}|{taken.FirstFrom:uuuu-MM-dd'T'HH:mm}|{taken.Instead}" : outcome.Refusal.ToString());
        }
    }
}
