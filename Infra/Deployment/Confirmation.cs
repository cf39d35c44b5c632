using Acinaces.Topology.Model;

namespace Acinaces.Infra.Deployment;

/// <summary>A person's word that this environment is meant, and not the one in the next terminal.</summary>
/// <param name="Input">Where the person types.</param>
/// <param name="IsPerson">Whether a person is there at all.</param>
internal sealed record Confirmation(TextReader Input, TextWriter Output, bool IsPerson)
{
    public static Confirmation OfConsole => new(Console.In, Console.Out, !Console.IsInputRedirected);

    /// <param name="given">The environment's name as <c>--confirm</c> gave it. Absent when the person is to be asked.</param>
    /// <exception cref="RefusedException">The name was not given, or another one.</exception>
    public void Require(EnvironmentSettings environment, string deed, string? given)
    {
        var answer = given;
        if (answer is null)
        {
            if (!IsPerson)
                throw new RefusedException($"To {deed} {environment.Name} without a terminal, add --confirm {environment.Name}.");
            Output.Write($"Type the environment's name to {deed} it: ");
            answer = Input.ReadLine()?.Trim();
        }
        if (answer != environment.Name)
            throw new RefusedException($"Nothing was done: '{answer}' is not '{environment.Name}'.");
    }
}
