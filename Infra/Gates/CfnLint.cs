using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Gates;

/// <summary>AWS's own linter, asked where it is installed: it knows values and combinations that the specification does not tell.</summary>
public static class CfnLint
{
    // Several at once, because one process reads templates one after the other.
    private const int Processes = 2;

    /// <summary>Checks every template; only errors count.</summary>
    /// <param name="memory">Folder of what was found sound before.</param>
    /// <exception cref="InvalidOperationException">cfn-lint itself failed.</exception>
    public static async Task<LintOutcome> CheckAsync(CloudAssembly assembly, string memory, CancellationToken cancellationToken)
    {
        if (await VersionAsync(cancellationToken) is not { } version)
            return new LintOutcome([], 0, "cfn-lint is not installed (`pip install cfn-lint`)");
        var sound = new LintMemory(memory, version);
        StackTemplate[] unknown = [.. assembly.Stacks.Where(stack => !sound.Knows(stack))];
        var folder = Directory.CreateTempSubdirectory("acinaces-lint-");
        try
        {
            var batches = unknown.GroupBy(stack => stack.Region)
                .SelectMany(region => region.Chunk(Math.Max(1, (region.Count() + Processes - 1) / Processes)).Select(stacks => (region.Key, Stacks: stacks)))
                .OrderByDescending(batch => batch.Stacks.Length).ToArray();
            var errors = new List<Finding>();
            await Parallel.ForEachAsync(batches, new ParallelOptions { MaxDegreeOfParallelism = Processes, CancellationToken = cancellationToken }, async (batch, token) =>
            {
                var found = await CheckAsync(batch.Key, batch.Stacks, folder.FullName, token);
                lock (errors) errors.AddRange(found);
            });
            foreach (var stack in unknown.Where(stack => !errors.Exists(error => error.Stack == stack.Name))) sound.Remember(stack);
            return new LintOutcome(errors, assembly.Stacks.Count - unknown.Length, SkippedBecause: null);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Finding>> CheckAsync(string region, IReadOnlyList<StackTemplate> stacks, string folder, CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, StackTemplate>(StringComparer.Ordinal);
        foreach (var stack in stacks) files[await stack.WriteToAsync(folder, cancellationToken)] = stack;

        var (code, output, error) = await RunAsync(["--format", "json", "--non-zero-exit-code", "error", "--regions", region, "--template", .. files.Keys], cancellationToken);
        if (output.Length == 0 && code != 0) throw new InvalidOperationException($"cfn-lint ended with {code}: {error}");
        return
        [
            .. from match in JsonNode.Parse(output) as JsonArray ?? []
               where match["Level"]?.GetValue<string>() == "Error"
               select Finding(files[match["Filename"]!.GetValue<string>()], match),
        ];
    }

    private static Finding Finding(StackTemplate stack, JsonNode match)
    {
        var path = (match["Location"]?["Path"] as JsonArray ?? []).Select(step => step?.ToString() ?? "").ToArray();
        var message = $"{match["Message"]} (cfn-lint {match["Rule"]?["Id"]})";
        return path is ["Resources", var logicalId, ..] && stack.Find(logicalId) is { } resource
            ? Gates.Finding.On(resource, string.Join('.', path[2..]), message)
            : Gates.Finding.On(stack, string.Join('.', path), message);
    }

    private static async Task<string?> VersionAsync(CancellationToken cancellationToken)
    {
        try
        {
            var (code, output, _) = await RunAsync(["--version"], cancellationToken);
            return code == 0 ? output.Trim() : null;
        }
        catch (Win32Exception)
        {
            // There is no such program.
            return null;
        }
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo("cfn-lint", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        process.Start();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, await output, await error);
    }
}
