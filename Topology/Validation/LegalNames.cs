using System.Text.RegularExpressions;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>Names are lower-case words joined by single hyphens, and short enough for AWS once project and environment stand in front.</summary>
public sealed partial class LegalNames : ITopologyRule
{
    // The shortest limits among our kinds: functions and rules 64, buckets 63 with the account id behind.
    private const int MaxLength = 63;

    private const int MaxLengthOfAlarms = 255;

    public IEnumerable<string> Faults(TopologyModel topology)
    {
        var names = new PhysicalNames(new DeploymentTarget(topology.Environment, AccountId: "000000000000", topology.Environment.Region));
        foreach (var resource in topology.Resources)
        {
            if (!KebabCase().IsMatch(resource.Name))
                yield return $"{resource.Declaration}: a name consists of lower-case words and digits joined by hyphens.";
            else if (names.Of(resource).Length > MaxLengthOf(resource))
                yield return $"{resource.Declaration}: \"{names.Of(resource)}\" is longer than {MaxLengthOf(resource)} characters.";
        }
    }

    private static int MaxLengthOf(Resource resource) => resource is Alarm ? MaxLengthOfAlarms : MaxLength;

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();
}
