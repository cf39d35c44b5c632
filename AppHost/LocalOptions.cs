namespace Acinaces.AppHost;

/// <summary>How this run was asked to behave.</summary>
internal sealed record LocalOptions
{
    private const string StateFolder = ".acinaces";

    private static readonly string[] Durabilities = ["relaxed", "durable"];

    /// <summary>Folder of kept state. Absent: nothing is kept (<c>--ephemeral</c>).</summary>
    public string? Data { get; private init; }

    /// <summary><c>relaxed</c>: safe from a killed process. <c>durable</c>: from a power cut too.</summary>
    public string Durability { get; private init; } = Durabilities[0];

    public string[] EmulatorArguments => Data is null ? ["--in-memory"] : ["--data", Path.Combine(Data, "aws"), "--durability", Durability];

    public string[] SimulatorArguments => Data is null ? [] : ["--data", Path.Combine(Data, "simulators")];

    /// <exception cref="DistributedApplicationException">An option has a value that is not offered.</exception>
    public static LocalOptions From(IDistributedApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        if (settings["mode"] is { } mode and not "embedded") throw new DistributedApplicationException($"--mode {mode} is not offered. The only mode so far is embedded.");
        if (settings["durability"] is { } durability && !Durabilities.Contains(durability)) throw new DistributedApplicationException($"--durability {durability} is not offered. Use relaxed or durable.");
        var isEphemeral = settings["ephemeral"] is not null and not "false";
        if (isEphemeral && settings["data"] is not null) throw new DistributedApplicationException("--ephemeral keeps nothing, so it cannot be given together with --data.");
        return new LocalOptions
        {
            // A published manifest is for other machines, so it names a folder and no place on this one.
            Data = isEphemeral ? null : builder.ExecutionContext.IsPublishMode ? settings["data"] ?? StateFolder : Path.GetFullPath(settings["data"] ?? Path.Combine(builder.AppHostDirectory, "..", StateFolder)),
            Durability = settings["durability"] ?? Durabilities[0],
        };
    }
}
