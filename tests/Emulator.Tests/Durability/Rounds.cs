using System.Globalization;

namespace Acinaces.Emulator.Tests.Durability;

/// <summary>How often a proof is repeated: 50 times, or as ACINACES_DURABILITY_ROUNDS says (1000 for the full proof).</summary>
internal static class Rounds
{
    private const int Usual = 50;
    private const string Variable = "ACINACES_DURABILITY_ROUNDS";

    public static int Count => int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) && rounds > 0 ? rounds : Usual;

    /// <summary>Says how far it is, every tenth of the way.</summary>
    public static void Tell(string proof, int round)
    {
        if ((round + 1) % Math.Max(1, Count / 10) == 0) TestContext.Current.SendDiagnosticMessage("{0}: {1} of {2}", proof, round + 1, Count);
    }
}
