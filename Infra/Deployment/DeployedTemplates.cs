using System.Text.Json;
using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Deployment;

/// <summary>The templates that stand in AWS, fetched with the AWS CLI.</summary>
internal static class DeployedTemplates
{
    /// <summary>What is deployed of the stacks of an assembly. A stack that does not exist yet is left out.</summary>
    /// <exception cref="RefusedException">AWS does not answer, or refuses.</exception>
    public static async Task<CloudAssembly> FetchAsync(CloudAssembly assembly, CancellationToken cancellationToken)
    {
        var deployed = new List<StackTemplate>();
        foreach (var stack in assembly.Stacks)
        {
            var output = await ForeignProgram.Aws.ReadAsync(Arguments(stack), string.Empty, cancellationToken);
            if (output.ExitCode != 0 && output.Errors.Contains($"{stack.Name} does not exist", StringComparison.Ordinal))
                continue;
            deployed.Add(stack.With(Template(stack, output.Require($"Reading the template of {stack.Name}"))));
        }
        return new CloudAssembly(deployed);
    }

    /// <summary>Writes an assembly that holds nothing but templates, for <c>diff --against</c>.</summary>
    public static void Write(CloudAssembly assembly, string folder)
    {
        Directory.CreateDirectory(folder);
        var artifacts = new JsonObject();
        foreach (var stack in assembly.Stacks)
        {
            var file = $"{stack.Name}.{stack.Region}.template.json";
            File.WriteAllText(Path.Combine(folder, file), stack.Document.ToJsonString(Indented));
            artifacts[$"{stack.Name}-{stack.Region}"] = new JsonObject
            {
                ["type"] = "aws:cloudformation:stack",
                ["environment"] = $"aws://{stack.Account}/{stack.Region}",
                ["properties"] = new JsonObject
                {
                    ["templateFile"] = file,
                    ["stackName"] = stack.Name,
                    ["terminationProtection"] = stack.TerminationProtection,
                },
            };
        }
        File.WriteAllText(Path.Combine(folder, "manifest.json"), new JsonObject { ["artifacts"] = artifacts }.ToJsonString(Indented));
    }

    private static JsonSerializerOptions Indented { get; } = new() { WriteIndented = true };

    private static string[] Arguments(StackTemplate stack) =>
    [
        "cloudformation", "get-template", "--stack-name", stack.Name, "--region", stack.Region, "--template-stage", "Original", "--output", "json",
    ];

    private static JsonObject Template(StackTemplate stack, string answer) =>
        JsonNode.Parse(answer)?["TemplateBody"] as JsonObject
        ?? throw new RefusedException($"The template of {stack.Name} is no JSON; something else than this program deployed it.");
}
