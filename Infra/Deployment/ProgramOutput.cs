namespace Acinaces.Infra.Deployment;

/// <summary>What a program left behind.</summary>
/// <param name="ExitCode">0 for success.</param>
internal sealed record ProgramOutput(int ExitCode, string Text, string Errors)
{
    /// <exception cref="RefusedException">The program failed; the message carries its own words.</exception>
    public string Require(string deed) => ExitCode == 0 ? Text : throw new RefusedException($"{deed} failed: {Errors}");
}
