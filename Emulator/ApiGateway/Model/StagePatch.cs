using System.Globalization;
using Acinaces.Emulator.ApiGateway.Wire;

namespace Acinaces.Emulator.ApiGateway.Model;

/// <summary>One patch operation on a stage.</summary>
internal static class StagePatch
{
    private const string Variables = "/variables/";

    public static Stage Apply(Stage stage, PatchOperation patch)
    {
        var (path, value) = (patch.Path ?? "", patch.Value ?? "");
        var isRemoval = patch.Op == "remove";
        if (patch.Op is not ("replace" or "add" or "remove")) throw ApiGatewayErrors.BadRequest($"Invalid patch operation specified: {patch.Op}");
        if (path.StartsWith(Variables, StringComparison.Ordinal))
        {
            var variables = new Dictionary<string, string>(stage.Variables ?? new Dictionary<string, string>());
            if (isRemoval) variables.Remove(path[Variables.Length..]);
            else variables[path[Variables.Length..]] = value;
            return stage with { Variables = variables };
        }
        if (path.LastIndexOf("/throttling/", StringComparison.Ordinal) is > 0 and var at) return Throttle(stage, path[1..at], path[(at + "/throttling/".Length)..], isRemoval ? null : value);
        return path switch
        {
            "/deploymentId" => stage with { DeploymentId = value },
            "/description" => stage with { Description = isRemoval ? null : value },
            "/tracingEnabled" => stage with { TracingEnabled = value == "true" },
            _ => throw ApiGatewayErrors.Unsupported($"The patch path {path}"),
        };
    }

    private static Stage Throttle(Stage stage, string method, string limit, string? value)
    {
        var settings = new Dictionary<string, MethodSetting>(stage.MethodSettings ?? new Dictionary<string, MethodSetting>());
        var present = settings.GetValueOrDefault(method) ?? new MethodSetting();
        settings[method] = limit switch
        {
            "rateLimit" => present with { ThrottlingRateLimit = value is null ? null : Number(value) },
            "burstLimit" => present with { ThrottlingBurstLimit = value is null ? null : (int)Number(value) },
            _ => throw ApiGatewayErrors.BadRequest($"Invalid throttling limit: {limit}"),
        };
        return stage with { MethodSettings = settings };
    }

    private static double Number(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : throw ApiGatewayErrors.BadRequest($"Invalid number: {value}");
}
