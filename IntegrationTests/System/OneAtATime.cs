// Each story runs a whole system, with a dozen processes; two of them beside each other only wait for each other's processor time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
