using System.Text;
using System.Text.Json;
using Acinaces.Emulator.Lambda.Running;
using Acinaces.Emulator.Lambda.Wire;

namespace Acinaces.Emulator.Lambda.Model;

/// <summary>What a configuration must satisfy, in the order in which the service checks it.</summary>
internal static class FunctionChecks
{
    /// <summary>Values that change nothing are let through; anything else that is not supported is refused by name.</summary>
    public static void RequireSupported(Dictionary<string, JsonElement>? members)
    {
        foreach (var (name, value) in members ?? [])
        {
            var isEmpty = value.ValueKind switch
            {
                JsonValueKind.Null => true,
                JsonValueKind.Array => value.GetArrayLength() == 0,
                JsonValueKind.Object => name == "SnapStart" && value.TryGetProperty("ApplyOn", out var apply) && apply.ValueEquals("None"),
                _ => false,
            };
            if (!isEmpty) throw LambdaErrors.Unsupported(name);
        }
    }

    public static void RequireRuntime(string? runtime)
    {
        if (runtime is null) throw LambdaErrors.Invalid("Runtime is mandatory for functions created with deployment packages.");
        if (runtime is not ("provided.al2023" or "provided.al2")) throw LambdaErrors.Unsupported($"The runtime {runtime} (only custom runtimes: provided.al2023, provided.al2)");
    }

    public static void RequireRole(string? role)
    {
        if (role is null || !role.StartsWith("arn:aws:iam::", StringComparison.Ordinal) || !role.Contains(":role/", StringComparison.Ordinal))
        {
            throw LambdaErrors.Constraint(role ?? "null", "role", @"Member must satisfy regular expression pattern: arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+");
        }
    }

    public static void RequireTimeout(int seconds)
    {
        if (seconds < 1) throw LambdaErrors.Constraint($"{seconds}", "timeout", "Member must have value greater than or equal to 1");
        if (seconds > LambdaLimits.MaxTimeoutSeconds) throw LambdaErrors.Constraint($"{seconds}", "timeout", $"Member must have value less than or equal to {LambdaLimits.MaxTimeoutSeconds}");
    }

    public static void RequireMemory(int megabytes)
    {
        if (megabytes < LambdaLimits.DefaultMemoryMb) throw LambdaErrors.Constraint($"{megabytes}", "memorySize", $"Member must have value greater than or equal to {LambdaLimits.DefaultMemoryMb}");
        if (megabytes > LambdaLimits.MaxMemoryMb) throw LambdaErrors.Constraint($"{megabytes}", "memorySize", $"Member must have value less than or equal to {LambdaLimits.MaxMemoryMb}");
    }

    public static void RequireVariables(IReadOnlyDictionary<string, string> variables)
    {
        var reserved = variables.Keys.Where(EnvironmentVariables.Reserved.Contains).ToList();
        if (reserved.Count > 0)
        {
            throw LambdaErrors.Invalid(
                "Lambda was unable to configure your environment variables because the environment variables you have provided contains reserved keys that are currently not supported for modification. "
                + $"Reserved keys used in this request: {string.Join(", ", reserved)}");
        }
        var size = variables.Sum(pair => Encoding.UTF8.GetByteCount(pair.Key) + Encoding.UTF8.GetByteCount(pair.Value));
        if (size > LambdaLimits.MaxEnvironmentBytes)
        {
            throw LambdaErrors.Invalid(
                "Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit. "
                + $"String measured: {size} bytes");
        }
    }

    public static void RequireTracing(string? mode)
    {
        if (mode is not (null or "Active" or "PassThrough")) throw LambdaErrors.Constraint(mode, "tracingConfig.mode", "Member must satisfy enum value set: [Active, PassThrough]");
    }

    /// <summary>Puts the settings that are given over those of a version.</summary>
    public static FunctionVersion Apply(FunctionVersion version, FunctionSettings settings)
    {
        RequireSupported(settings.Unsupported);
        if (settings.Runtime is not null) RequireRuntime(settings.Runtime);
        if (settings.Role is not null) RequireRole(settings.Role);
        RequireTimeout(settings.Timeout ?? version.TimeoutSeconds);
        RequireMemory(settings.MemorySize ?? version.MemoryMb);
        RequireTracing(settings.TracingConfig?.Mode);
        var variables = settings.Environment is null ? version.Environment : settings.Environment.Variables ?? new Dictionary<string, string>();
        RequireVariables(variables);
        return version with
        {
            Runtime = settings.Runtime ?? version.Runtime,
            Role = settings.Role ?? version.Role,
            Handler = settings.Handler ?? version.Handler,
            Description = settings.Description ?? version.Description,
            TimeoutSeconds = settings.Timeout ?? version.TimeoutSeconds,
            MemoryMb = settings.MemorySize ?? version.MemoryMb,
            TracingMode = settings.TracingConfig?.Mode ?? version.TracingMode,
            DeadLetterArn = settings.DeadLetterConfig is { } letters ? letters.TargetArn is { Length: > 0 } target ? target : null : version.DeadLetterArn,
            Environment = variables,
            EphemeralStorageMb = settings.EphemeralStorage?.Size ?? version.EphemeralStorageMb,
            KmsKeyArn = settings.KMSKeyArn ?? version.KmsKeyArn,
            LogFormat = settings.LoggingConfig?.LogFormat ?? version.LogFormat,
            LogGroup = settings.LoggingConfig?.LogGroup ?? version.LogGroup,
            Network = settings.VpcConfig is { } vpc ? new FunctionNetwork(vpc.SubnetIds ?? [], vpc.SecurityGroupIds ?? []) : version.Network,
        };
    }
}
