namespace Acinaces.Emulator.SecretsManager.Model;

/// <summary>How staging labels move between the versions of a secret.</summary>
/// <remarks>Source: Secrets Manager user guide, "What's in a Secrets Manager secret", and API reference, UpdateSecretVersionStage.</remarks>
internal static class VersionStages
{
    /// <summary>Gives a label to a version and takes it from the one that bore it; who loses AWSCURRENT becomes AWSPREVIOUS.</summary>
    /// <param name="toVersionId">Absent: the label is only taken away.</param>
    public static IReadOnlyList<SecretVersion> Move(IReadOnlyList<SecretVersion> versions, string stage, string? toVersionId)
    {
        var bearer = versions.FirstOrDefault(version => version.Stages.Contains(stage));
        if (bearer?.Id == toVersionId)
            return versions;
        var demoted = stage == Stage.Current && toVersionId is not null ? bearer?.Id : null;
        return [.. versions.Select(version => version with { Stages = StagesOf(version, stage, toVersionId, demoted) })];
    }

    /// <summary>Drops the oldest versions without a label beyond what a secret may have.</summary>
    public static IReadOnlyList<SecretVersion> Trim(IReadOnlyList<SecretVersion> versions)
    {
        var excess = versions.Count - SecretsManagerLimits.MaxVersions;
        return excess <= 0 ? versions : [.. versions.Where(version => version.Stages.Count > 0 || excess-- <= 0)];
    }

    private static List<string> StagesOf(SecretVersion version, string stage, string? toVersionId, string? demoted)
    {
        var stages = version.Stages.Where(label => label != stage && (label != Stage.Previous || demoted is null)).ToList();
        if (version.Id == toVersionId)
            stages.Add(stage);
        if (version.Id == demoted)
            stages.Add(Stage.Previous);
        return stages;
    }
}
