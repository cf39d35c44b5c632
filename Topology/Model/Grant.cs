namespace Acinaces.Topology.Model;

/// <summary>A right of a function, and with it the environment variable that tells the function where the resource is. A closed set.</summary>
public abstract record Grant
{
    private Grant()
    {
    }

    /// <summary>The resource the right is about. Absent for rights that concern none.</summary>
    public abstract Resource? Resource { get; }

    /// <summary>Reads, writes or appends items.</summary>
    public sealed record OnTable(Table Table, TableAccess Access) : Grant
    {
        public override Resource Resource => Table;
    }

    /// <summary>Publishes messages.</summary>
    public sealed record PublishTopic(Topic Topic) : Grant
    {
        public override Resource Resource => Topic;
    }

    /// <summary>Sends messages.</summary>
    public sealed record SendQueue(Queue Queue) : Grant
    {
        public override Resource Resource => Queue;
    }

    /// <summary>Puts events.</summary>
    public sealed record PutEventsOn(EventBus Bus) : Grant
    {
        public override Resource Resource => Bus;
    }

    /// <summary>Reads one secret.</summary>
    public sealed record OnSecret(Secret Secret) : Grant
    {
        public override Resource Resource => Secret;
    }

    /// <summary>Renews a secret: reads its versions, adds one, and puts it into force.</summary>
    public sealed record OnRotatedSecret(Secret Secret) : Grant
    {
        public override Resource Resource => Secret;
    }

    /// <summary>Learns how old the versions of a secret are. Their values stay closed.</summary>
    public sealed record OnSecretAge(Secret Secret) : Grant
    {
        public override Resource Resource => Secret;
    }

    /// <summary>Reads the secrets below a path, and writes them where said.</summary>
    public sealed record OnSecretPath(SecretPath Path, bool MayWrite) : Grant
    {
        public override Resource Resource => Path;
    }

    /// <summary>Reads objects and lists their names.</summary>
    public sealed record ReadBucket(Bucket Bucket) : Grant
    {
        public override Resource Resource => Bucket;
    }

    /// <summary>Writes objects.</summary>
    public sealed record WriteBucket(Bucket Bucket) : Grant
    {
        public override Resource Resource => Bucket;
    }

    /// <summary>Queries a table of a time-series database.</summary>
    public sealed record ReadSeries(TimeSeriesDatabase Database, string Table) : Grant
    {
        public override Resource Resource => Database;
    }

    /// <summary>Writes records to a table of a time-series database.</summary>
    public sealed record WriteSeries(TimeSeriesDatabase Database, string Table) : Grant
    {
        public override Resource Resource => Database;
    }

    /// <summary>Starts executions.</summary>
    public sealed record StartWorkflow(Workflow Workflow) : Grant
    {
        public override Resource Resource => Workflow;
    }

    /// <summary>Reaches the cache over the network; which token it takes is a secret of its own.</summary>
    public sealed record ConnectCache(Cache Cache) : Grant
    {
        public override Resource Resource => Cache;
    }

    /// <summary>Changes the tokens a cache takes.</summary>
    public sealed record ChangeCacheToken(Cache Cache) : Grant
    {
        public override Resource Resource => Cache;
    }

    /// <summary>Learns where the user pool's signing keys are. Needs no right in AWS: the keys are public.</summary>
    public sealed record TokenVerification : Grant
    {
        public override Resource? Resource => null;
    }

    public static Grant Read(Table table) => new OnTable(table, TableAccess.Read);

    public static Grant Write(Table table) => new OnTable(table, TableAccess.Write);

    public static Grant ReadWrite(Table table) => new OnTable(table, TableAccess.ReadWrite);

    public static Grant Append(Table table) => new OnTable(table, TableAccess.Append);

    public static Grant Publish(Topic topic) => new PublishTopic(topic);

    public static Grant Send(Queue queue) => new SendQueue(queue);

    public static Grant PutEvents(EventBus bus) => new PutEventsOn(bus);

    public static Grant ReadSecret(Secret secret) => new OnSecret(secret);

    public static Grant Rotate(Secret secret) => new OnRotatedSecret(secret);

    public static Grant WatchAge(Secret secret) => new OnSecretAge(secret);

    public static Grant ReadSecrets(SecretPath path) => new OnSecretPath(path, MayWrite: false);

    public static Grant ManageSecrets(SecretPath path) => new OnSecretPath(path, MayWrite: true);

    public static Grant Read(Bucket bucket) => new ReadBucket(bucket);

    public static Grant Write(Bucket bucket) => new WriteBucket(bucket);

    public static Grant Read(TimeSeriesDatabase database, string table) => new ReadSeries(database, table);

    public static Grant Write(TimeSeriesDatabase database, string table) => new WriteSeries(database, table);

    public static Grant Start(Workflow workflow) => new StartWorkflow(workflow);

    public static Grant Connect(Cache cache) => new ConnectCache(cache);

    public static Grant ChangeToken(Cache cache) => new ChangeCacheToken(cache);

    public static Grant VerifyTokens { get; } = new TokenVerification();
}
