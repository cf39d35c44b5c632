using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;
using Amazon.CDK;
using Constructs;
using StoredParameter = Amazon.CDK.AWS.SSM.CfnParameter;
using StoredParameterProps = Amazon.CDK.AWS.SSM.CfnParameterProps;

namespace Acinaces.Infra.Stacks;

/// <summary>A CloudFormation stack of one environment.</summary>
/// <remarks>
/// Stacks share nothing but names. What AWS draws itself, such as the id of a network, one stack publishes as an SSM parameter and
/// others read; an export would forbid the first to change it for as long as anybody reads.
/// </remarks>
public abstract class EnvironmentStack : Stack
{
    // What was read before. To ask the CDK's own tree costs a message to its process and back, hundreds of times per stack.
    private readonly Dictionary<string, string> _read = new(StringComparer.Ordinal);

    /// <param name="scope">The environment's stage.</param>
    /// <param name="id">Name in Pascal case, as in <c>cdk ls</c>.</param>
    /// <param name="region">The environment's own region when absent.</param>
    protected EnvironmentStack(Construct scope, StackContext context, string id, string description, string? region = null)
        : base(scope, id, new StackProps
        {
            StackName = context.Names.Named(KebabCase(id)),
            Description = description,
            Env = new Amazon.CDK.Environment { Account = context.AccountId, Region = region ?? context.Settings.Region },
            TerminationProtection = context.Settings.DeletionProtection,
        }) => Context = context;

    internal StackContext Context { get; }

    internal TopologyModel Topology => Context.Topology;

    internal EnvironmentSettings Settings => Context.Settings;

    internal PhysicalNames Names => Context.Names;

    /// <summary>What becomes of a resource that holds data when it leaves the template.</summary>
    internal RemovalPolicy DataRemovalPolicy => Settings.DeletionProtection ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

    /// <summary>Lets later stacks of this region <see cref="Read"/> a value that AWS draws.</summary>
    internal void Publish(string key, string value) => new StoredParameter(this, $"Published{PascalCase(key)}", new StoredParameterProps
    {
        Name = Names.ParameterOf(key),
        Type = "String",
        Value = value,
    });

    /// <summary>A value that an earlier stack of this region published, as it stands when this stack is deployed.</summary>
    internal string Read(string key)
    {
        if (_read.TryGetValue(key, out var known)) return known;
        var parameter = new CfnParameter(this, $"Read{PascalCase(key)}", new CfnParameterProps
        {
            Type = "AWS::SSM::Parameter::Value<String>",
            Default = Names.ParameterOf(key),
        });
        return _read[key] = parameter.ValueAsString;
    }

    /// <summary>A list that was published with <see cref="PublishList"/>.</summary>
    internal string[] ReadList(string key) => Fn.Split(",", Read(key));

    /// <summary>Publishes several values under one key.</summary>
    internal void PublishList(string key, IEnumerable<string> values) => Publish(key, Fn.Join(",", [.. values]));

    /// <summary>The words of a hyphenated or slashed name run together, as a logical id wants them.</summary>
    internal static string PascalCase(string name) =>
        string.Concat(name.Split(['-', '/', '.'], StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string KebabCase(string id) =>
        string.Concat(id.Select((letter, index) => char.IsUpper(letter) && index > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
