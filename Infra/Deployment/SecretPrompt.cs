using System.Text;
using System.Text.Json.Nodes;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Deployment;

/// <summary>Asks a person for the fields of a secret and shows nothing of the answers, not even their length.</summary>
/// <param name="ReadKey">The next key, without showing it.</param>
internal sealed record SecretPrompt(Func<ConsoleKeyInfo> ReadKey, TextWriter Output)
{
    public static SecretPrompt OfConsole => new(() => Console.ReadKey(intercept: true), Console.Out);

    /// <summary>Nothing when the person leaves the first field empty, which skips the secret.</summary>
    public JsonObject? Ask(Secret secret)
    {
        Output.WriteLine($"{secret.Name}: {secret.Description} (Enter alone skips it)");
        var value = new JsonObject();
        foreach (var field in secret.Fields)
        {
            Output.Write($"  {field}: ");
            var answer = ReadHidden();
            Output.WriteLine();
            if (answer.Length == 0)
            {
                if (value.Count == 0)
                    return null;
                throw new RefusedException($"'{secret.Name}' lacks a value for '{field}'; nothing of it was written.");
            }
            value[field] = answer;
        }
        return value;
    }

    private string ReadHidden()
    {
        var text = new StringBuilder();
        while (true)
        {
            var key = ReadKey();
            if (key.Key == ConsoleKey.Enter)
                return text.ToString().Trim();
            if (key.Key == ConsoleKey.Backspace)
                text.Length = Math.Max(0, text.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                text.Append(key.KeyChar);
        }
    }
}
