using System.Globalization;
using Acinaces.Emulator.Lambda.Model;

namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record FunctionConfiguration
{
    public string? FunctionName { get; init; }
    public string? FunctionArn { get; init; }
    public string? Runtime { get; init; }
    public string? Role { get; init; }
    public string? Handler { get; init; }
    public long CodeSize { get; init; }
    public string? Description { get; init; }
    public int Timeout { get; init; }
    public int MemorySize { get; init; }
    public string? LastModified { get; init; }
    public string? CodeSha256 { get; init; }
    public string? Version { get; init; }
    public VpcConfig? VpcConfig { get; init; }
    public DeadLetterConfig? DeadLetterConfig { get; init; }
    public FunctionVariables? Environment { get; init; }
    public string? KMSKeyArn { get; init; }
    public TracingConfig? TracingConfig { get; init; }
    public string? RevisionId { get; init; }
    public string? State { get; init; }
    public string? LastUpdateStatus { get; init; }
    public string? PackageType { get; init; }
    public IReadOnlyList<string>? Architectures { get; init; }
    public EphemeralStorage? EphemeralStorage { get; init; }
    public LoggingConfig? LoggingConfig { get; init; }

    /// <param name="qualifier">What the caller named; shown in the ARN. Absent: the ARN of <c>$LATEST</c> goes without it.</param>
    public static FunctionConfiguration Of(FunctionVersion version, string? qualifier = null) => new()
    {
        FunctionName = version.Name,
        FunctionArn = qualifier is not null ? $"{version.FunctionArn}:{qualifier}" : version.Version == "$LATEST" ? version.FunctionArn : version.QualifiedArn,
        Runtime = version.Runtime,
        Role = version.Role,
        Handler = version.Handler,
        CodeSize = version.CodeSize,
        Description = version.Description,
        Timeout = version.TimeoutSeconds,
        MemorySize = version.MemoryMb,
        LastModified = version.LastModified.ToString("yyyy-MM-dd'T'HH:mm:ss.fff+0000", CultureInfo.InvariantCulture),
        CodeSha256 = version.CodeSha256,
        Version = version.Version,
        VpcConfig = version.Network is { } network ? new VpcConfig { SubnetIds = network.SubnetIds, SecurityGroupIds = network.SecurityGroupIds } : null,
        DeadLetterConfig = version.DeadLetterArn is { } target ? new DeadLetterConfig(target) : null,
        Environment = version.Environment.Count > 0 ? new FunctionVariables(version.Environment) : null,
        KMSKeyArn = version.KmsKeyArn,
        TracingConfig = new TracingConfig(version.TracingMode),
        RevisionId = version.RevisionId,
        State = "Active",
        LastUpdateStatus = "Successful",
        PackageType = "Zip",
        Architectures = version.Architectures,
        EphemeralStorage = new EphemeralStorage(version.EphemeralStorageMb),
        LoggingConfig = new LoggingConfig { LogFormat = version.LogFormat, LogGroup = version.LogGroup },
    };
}
