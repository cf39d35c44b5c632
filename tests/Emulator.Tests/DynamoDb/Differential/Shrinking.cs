namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>Finds a short sequence of steps that still fails at its end.</summary>
internal static class Shrinking
{
    private const int MaxRuns = 300;

    /// <param name="steps">Steps of which the last one fails.</param>
    /// <param name="fails">Whether these steps fail on fresh tables, and the failure.</param>
    public static async Task<(IReadOnlyList<ModelStep> Steps, string Reason)> ShrinkAsync(IReadOnlyList<ModelStep> steps, string reason, Func<IReadOnlyList<ModelStep>, Task<(int Step, string Reason)?>> fails)
    {
        var runs = 0;
        for (var length = 1; length < steps.Count; length *= 2)
        {
            var tail = steps.TakeLast(length).ToArray();
            runs++;
            if (await fails(tail) is not { } found) continue;
            (steps, reason) = ([.. tail.Take(found.Step + 1)], found.Reason);
            break;
        }
        for (var chunk = steps.Count / 2; chunk >= 1; chunk /= 2)
        {
            for (var at = 0; at + chunk < steps.Count && runs < MaxRuns;)
            {
                runs++;
                var fewer = steps.Take(at).Concat(steps.Skip(at + chunk)).ToArray();
                if (await fails(fewer) is { } found) (steps, reason) = ([.. fewer.Take(found.Step + 1)], found.Reason);
                else at += chunk;
            }
        }
        return (steps, reason);
    }
}
