namespace Acinaces.Emulator.Lambda.Model;

/// <summary>Everything the service knows of one function. Immutable: a change is a new value, so readers need no lock.</summary>
internal sealed record Function
{
    public required FunctionVersion Latest { get; init; }

    /// <summary>Published versions, oldest first.</summary>
    public IReadOnlyList<FunctionVersion> Versions { get; init; } = [];

    public IReadOnlyDictionary<string, FunctionAlias> Aliases { get; init; } = new Dictionary<string, FunctionAlias>();

    public IReadOnlyList<PermissionStatement> Policy { get; init; } = [];

    /// <summary>Concurrency kept for and capped at this function. Absent: it shares the account's.</summary>
    public int? ReservedConcurrency { get; init; }

    /// <summary>By qualifier.</summary>
    public IReadOnlyDictionary<string, EventInvokeSettings> EventInvoke { get; init; } = new Dictionary<string, EventInvokeSettings>();

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public string Arn => Latest.FunctionArn;

    public string Name => Latest.Name;

    /// <summary>The version a qualifier stands for. Absent when there is no such version or alias.</summary>
    public FunctionVersion? Resolve(string? qualifier)
    {
        if (qualifier is null or "$LATEST") return Latest;
        var number = Aliases.TryGetValue(qualifier, out var alias) ? alias.Version : qualifier;
        return number == "$LATEST" ? Latest : Versions.FirstOrDefault(version => version.Version == number);
    }

    public string NextVersion() =>
        Versions.Count == 0 ? "1" : (int.Parse(Versions[^1].Version, System.Globalization.CultureInfo.InvariantCulture) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The resource policy of a qualifier as one document. Absent when it has no statement.</summary>
    public string? PolicyDocument(string? qualifier)
    {
        var statements = Policy.Where(statement => statement.Qualifier == qualifier).Select(statement => statement.Json).ToList();
        return statements.Count == 0 ? null : $$"""{"Version":"2012-10-17","Id":"default","Statement":[{{string.Join(',', statements)}}]}""";
    }
}
