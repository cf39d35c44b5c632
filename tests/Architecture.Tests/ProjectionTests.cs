using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Acinaces.Architecture.Tests;

/// <summary>Whatever the topology says of a resource reaches AWS and the local run, or the reason why not stands here.</summary>
public sealed class ProjectionTests
{
    /// <summary>What both projections share: facts that follow from the declarations.</summary>
    private static readonly string[] _shared = ["Topology/Derivation", "Topology/Model", "Topology/Alarms"];

    // Kinds whose type has another name than the word that variables carry.
    private static readonly Dictionary<string, string> _words = new(StringComparer.Ordinal)
    {
        ["ApiDefinition"] = "api",
        ["EncryptionKey"] = "key",
        ["TimeSeriesDatabase"] = "database",
        ["EventRule"] = "rule",
    };

    // Planned functions are functions; below a path, functions make the secrets themselves.
    private static readonly string[] _notKinds = ["Planned", "SecretPaths"];

    private static readonly Dictionary<string, string> _notInAws = new(StringComparer.Ordinal)
    {
        ["Bucket.Purpose"] = "Buckets have no description in AWS.",
        ["Dashboard.Purpose"] = "Dashboards have no description in AWS.",
        ["SecretPath.Description"] = "A path is no resource of AWS.",
        ["Table.PartitionKey"] = "Read as the first of Keys.",
        ["Table.SortKey"] = "Read as the second of Keys.",
        ["Table.TenantScoped"] = "Says what stores must check after a read.",
        ["Table.AppendOnly"] = "A rule holds the grants to it.",
        ["Table.Note"] = "For writers of items.",
    };

    private static readonly Dictionary<string, string> _notLocal = new(StringComparer.Ordinal)
    {
        ["Table.PartitionKey"] = "Read as the first of Keys.",
        ["Table.SortKey"] = "Read as the second of Keys.",
        ["Table.TenantScoped"] = "Says what stores must check after a read.",
        ["Table.AppendOnly"] = "A rule holds the grants to it.",
        ["Table.Note"] = "For writers of items.",
        ["Table.PointInTimeRecovery"] = "A laptop's tables are thrown away; the emulator's snapshots bring a state back.",
        ["EncryptionKey.ServicePrincipals"] = "The emulator's services use a key without being named in its policy.",
        ["EventBus.Purpose"] = "Shown in AWS only.",
        ["Queue.Purpose"] = "Shown in AWS only.",
        ["Topic.Purpose"] = "Shown in AWS only.",
        ["Topic.NotifiesPeople"] = "Nobody is to be woken by a laptop.",
        ["Function.ProvisionedInProduction"] = "Processes in standby stand in for it.",
        ["Bucket.Purpose"] = "Buckets have no description in AWS.",
        ["Bucket.AccessLog"] = "Nobody reads logs of accesses to a laptop.",
        ["Bucket.Locked"] = "The emulator's buckets know no lock; a laptop keeps no records that the law asks for.",
        ["Bucket.ServedByCdn"] = "There is no distribution on a laptop.",
    };

    [Fact]
    public void Every_property_of_a_resource_is_read_by_the_projection_onto_AWS() => AssertRead("Infra", _notInAws);

    [Fact]
    public void Every_property_of_a_resource_is_read_by_the_local_projection() => 
        AssertRead("AppHost/Projections", _notLocal, [.. KindsWithoutLocalProjection()]);

    [Fact]
    public void Every_collection_of_the_topology_is_projected_onto_AWS()
    {
        var collections = Repository.Sources.Single(file => file.Name == "Topology/Model/TopologyModel.cs").Syntax.DescendantNodes().OfType<PropertyDeclarationSyntax>()
            .Where(property => property.Type.ToString().StartsWith("IReadOnlyList<", StringComparison.Ordinal)).Select(property => property.Identifier.Text).ToArray();
        Assert.True(collections.Length >= 18, "The collections of the topology were not found.");
        var read = Members(Repository.In("Infra")).ToHashSet();
        Findings.None(collections.Except(_notKinds).Where(name => !read.Contains(name)), "Every kind of resource has a projection onto AWS.");
    }

    [Fact]
    public void Resources_were_found() =>
        Assert.Superset(new HashSet<string> { "Function.MemoryMb", "Table.AppendOnly", "Bucket.Lifetime", "Queue.Retention", "Alarm.Threshold" }, Properties().ToHashSet());

    private static void AssertRead(string folder, Dictionary<string, string> exceptions, params IReadOnlyCollection<string> without)
    {
        var files = _shared.Prepend(folder).SelectMany(Repository.In).ToArray();
        var read = Properties().Where(property => !without.Contains(property.Split('.')[0])).ToLookup(property => IsRead(property, files));
        Findings.None(
            [
                .. read[false].Where(property => !exceptions.ContainsKey(property)).Select(property => $"{property} is read by nobody in {folder}"),
                .. read[true].Where(exceptions.ContainsKey).Select(property => $"{property} is read: its exception is out of date"),
                .. exceptions.Keys.Except(Properties()).Select(property => $"{property} does not exist: its exception is out of date"),
            ],
            "What is declared has an effect.");
    }

    private static bool IsRead(string property, SourceFile[] files)
    {
        var (type, name) = (property.Split('.')[0], property.Split('.')[1]);
        var word = _words.GetValueOrDefault(type, type);
        return files.Any(file => file.Text.Contains(word, StringComparison.OrdinalIgnoreCase) && Members([file]).Contains(name));
    }

    /// <summary>Names that are read of something: <c>x.Name</c>, <c>x?.Name</c> and <c>{ Name: ... }</c>.</summary>
    private static IEnumerable<string> Members(IEnumerable<SourceFile> files) => files.SelectMany(file => file.Syntax.DescendantNodes()).Select(node => node switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.Text,
        SubpatternSyntax { NameColon: { } colon } => colon.Name.Identifier.Text,
        _ => "",
    });

    /// <summary>The kinds that the local projection names with the reason why it leaves them out.</summary>
    private static IEnumerable<string> KindsWithoutLocalProjection() =>
        Repository.Sources.Single(file => file.Name == "AppHost/Projections/TopologyProjection.cs").Syntax.DescendantNodes().OfType<TypeOfExpressionSyntax>()
            .Select(type => type.Type.ToString().Split('.')[^1]);

    private static IEnumerable<string> Properties() =>
        from file in Repository.In("Topology/Model")
        from record in file.Syntax.DescendantNodes().OfType<RecordDeclarationSyntax>()
        where record.BaseList?.Types.Any(type => type.Type.ToString() == "Resource") == true
        from property in record.Members.OfType<PropertyDeclarationSyntax>()
        where property.Identifier.Text != "Kind" && property.Modifiers.Any(modifier => modifier.Text == "public")
        select $"{record.Identifier.Text}.{property.Identifier.Text}";
}
